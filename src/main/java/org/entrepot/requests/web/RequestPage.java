package org.entrepot.requests.web;

import java.util.List;
import java.util.Map;
import org.entrepot.channel.Alternative;
import org.entrepot.channel.SaleEvidence;
import org.entrepot.files.StoredFile;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Role;
import org.entrepot.requests.application.ReadRequests;
import org.entrepot.requests.domain.RequestForm;
import org.entrepot.requests.domain.RequestState;
import org.entrepot.requests.domain.RequestStep;
import org.entrepot.requests.domain.Ruling;
import org.entrepot.requests.domain.SupportRequest;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.site.Step;
import org.entrepot.site.Tone;
import org.entrepot.site.View;

/** One request, for the publisher or for the operator's staff. */
public record RequestPage(Frame frame, ReadRequests.View view, Form form) implements View {

    private static final int PARTNERS_SHOWN = 20;

    public SupportRequest request() {
        return view.request();
    }

    public Ruling ruling() {
        return view.ruling();
    }

    public boolean isOperator() {
        return frame.actor().filter(actor -> actor.has(Role.OPERATIONS)).isPresent();
    }

    public List<Link> crumbs() {
        return List.of(
                isOperator()
                        ? new Link(t("requests.navigation.operator"), "/operator/requests")
                        : new Link(t("requests.navigation.publisher"), "/requests"),
                new Link(request().label(), ""));
    }

    public String href() {
        return "/requests/" + request().id();
    }

    public String operatorHref() {
        return "/operator/requests/" + request().id();
    }

    public String kind() {
        return RequestWords.kind(request().wanted().kind(), frame.texts());
    }

    public String state() {
        return RequestWords.state(request().state(), frame.texts());
    }

    public Tone tone() {
        return RequestWords.tone(request().state());
    }

    public String category() {
        return t("catalog.type." + request().category());
    }

    public String title() {
        return RequestForm.TITLE;
    }

    public String publisher() {
        return name(request().publisher());
    }

    public String option(org.entrepot.kernel.AudienceOption option) {
        return t("requests.option." + option.name());
    }

    public String name(OrganizationId id) {
        return view.names().getOrDefault(id, id.toString());
    }

    /** The first of the partners concerned, by name; how many more there are is said beside. */
    public List<String> partners() {
        return request().wanted().partners().stream()
                .filter(view.names()::containsKey)
                .map(this::name)
                .sorted()
                .limit(PARTNERS_SHOWN)
                .toList();
    }

    public int morePartners() {
        return request().wanted().partners().size() - partners().size();
    }

    public String markets() {
        return RequestWords.markets(request().wanted().markets(), frame.texts());
    }

    /** The sentence of one objection, as its module says it. */
    public String sentence(Ruling.Objection objection) {
        return t("refusal." + objection.code(), objection.arguments().toArray());
    }

    public String sales(SaleEvidence evidence) {
        return t("requests.evidence.sales", evidence.sales());
    }

    public String running(SaleEvidence evidence) {
        return t("requests.evidence.running", evidence.running());
    }

    public int moreEvidence() {
        return ruling().blocking() - ruling().evidence().size();
    }

    public boolean mayWithdraw() {
        return request().isOpen() && isPublisher();
    }

    public boolean mayDecide() {
        return request().isOpen() && isOperator();
    }

    private boolean isPublisher() {
        return frame.actor()
                .filter((Actor actor) -> actor.worksFor(request().publisher()))
                .isPresent();
    }

    /** A refused one leads on; a waiting one that the rules would refuse says what would be lawful. */
    public boolean showsAlternatives() {
        return !ruling().alternatives().isEmpty() && isPublisher() && request().state() == RequestState.REFUSED;
    }

    /** Where a press on it is posted to; empty for one that a link leads to. */
    public String postTo(Alternative alternative) {
        return switch (alternative) {
            case ANY_TO_SPECIFIC_SOLD_ONLY, REMOVE_UNSOLD_ONLY -> href() + "/alternatives/" + alternative.code();
            case FILE_REQUEST,
                    PUBLISH,
                    ENTER_CONTACT_AND_MATERIALS,
                    PUBLISH_CONTACT_AND_MATERIALS_WITH_SYNC,
                    OPERATOR_WIND_DOWN,
                    PROPOSE_WIND_DOWN,
                    WAIT_FOR_WIND_DOWN_END,
                    NAME_GROUND_AND_REASON,
                    ADD_ITS_PROVIDER -> "";
        };
    }

    public String linkTo(Alternative alternative) {
        var offer = "/offers/" + request().offer();
        return switch (alternative) {
            case ENTER_CONTACT_AND_MATERIALS, PUBLISH_CONTACT_AND_MATERIALS_WITH_SYNC -> offer + "/contacts";
            case PUBLISH -> offer + "/publish";
            case FILE_REQUEST -> offer + "/requests/new";
            case PROPOSE_WIND_DOWN, WAIT_FOR_WIND_DOWN_END ->
                ruling().evidence().size() == 1
                        ? partnerHref(ruling().evidence().getFirst())
                        : "#evidence";
            case ADD_ITS_PROVIDER -> offer + "/audience?picker=open";
            case ANY_TO_SPECIFIC_SOLD_ONLY, REMOVE_UNSOLD_ONLY, OPERATOR_WIND_DOWN, NAME_GROUND_AND_REASON -> "";
        };
    }

    /** What that partner holds of the offer, where a wind-down is proposed (P3). */
    public String partnerHref(SaleEvidence evidence) {
        return "/offers/" + request().offer() + "/audience/partners/" + evidence.partner();
    }

    public boolean leadsToWindDown() {
        return showsAlternatives() && ruling().alternatives().contains(Alternative.PROPOSE_WIND_DOWN);
    }

    public List<Step> steps() {
        return view.history().stream().map(this::step).toList();
    }

    private Step step(RequestStep step) {
        var who = t(
                step.byRules() ? "requests.step.byRules" : "requests.step.by",
                frame.texts().moment(step.at()),
                step.name());
        var detail = step.reason().isEmpty() || step.kind() == RequestStep.Kind.SUBMITTED
                ? who
                : who + " · " + step.reason();
        return new Step(t("requests.step." + step.kind().code()), standing(step), detail);
    }

    private static Step.State standing(RequestStep step) {
        return switch (step.kind()) {
            case SUBMITTED, APPROVED, WITHDRAWN -> Step.State.DONE;
            case QUEUED -> Step.State.CURRENT;
            case REFUSED -> Step.State.FAILED;
        };
    }

    public String fileHref(StoredFile file) {
        return href() + "/attachments/" + file.id();
    }

    public String fileLine(StoredFile file) {
        return file.type().label() + " · " + frame.texts().number(Math.max(1, file.size() / 1024)) + " kB";
    }

    public Map<String, String> labels() {
        return Map.of("reason", t("requests.decide.reason"));
    }
}
