package org.entrepot.channel.web;

import java.util.List;
import java.util.Optional;
import org.entrepot.catalog.LivePlan;
import org.entrepot.channel.Alternative;
import org.entrepot.channel.application.ListChosenPartners;
import org.entrepot.channel.application.ProveVisibility;
import org.entrepot.channel.application.ReadAudience;
import org.entrepot.channel.domain.AudienceTransition;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.MoveDecision;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.channel.domain.Mover;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.channel.domain.PossibleMove;
import org.entrepot.channel.domain.Situation;
import org.entrepot.channel.domain.SoldLock;
import org.entrepot.channel.domain.WaysOut;
import org.entrepot.channel.domain.Wish;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Role;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.site.Tone;
import org.entrepot.site.View;
import org.entrepot.site.WorkspaceEntry;

/**
 * The left-hand module "Reseller audience" of an offer (R63-R69, R87-R91).
 *
 * @param search what the table of chosen partners is searched for; blank for everything
 * @param picker the side panel, when it is open
 * @param visibility who finds the offer, when that was asked for
 * @param asksVisibility it was asked for, and comes by a request of its own when it is not there yet
 * @param form what was typed and refused; empty when the page is just read
 * @param refusedPath the path on which it was refused
 */
public record AudiencePage(
        Frame frame,
        List<WorkspaceEntry> entries,
        ReadAudience.View view,
        Page<ListChosenPartners.Row> rows,
        String search,
        boolean isFirstPage,
        Optional<PickerPanel> picker,
        Optional<ProveVisibility.Visibility> visibility,
        boolean asksVisibility,
        Form form,
        MovePath refusedPath)
        implements View {

    private static final List<AudienceOption> OPTIONS =
            List.of(AudienceOption.ANY, AudienceOption.SPECIFIC, AudienceOption.NONE);

    public OfferAudience audience() {
        return view.audience();
    }

    public String href() {
        return "/offers/" + audience().offer() + "/audience";
    }

    public List<Link> crumbs() {
        return List.of(
                new Link(t("channel.crumb.offers"), "/offers"),
                new Link(view.offer().name(), "/offers/" + audience().offer()),
                new Link(t("channel.module.audience"), ""));
    }

    public List<OptionCard> options() {
        return OPTIONS.stream().map(this::card).toList();
    }

    private OptionCard card(AudienceOption option) {
        var code = AudienceBodies.code(option);
        return new OptionCard(
                code,
                audience().live().equals(Optional.of(option)),
                t("channel.option." + code),
                t("channel.option." + code + ".meaning"),
                standing(option),
                form.valuesOf("option").isEmpty() ? audience().draft() == option : form.has("option", code),
                option == AudienceOption.SPECIFIC,
                needsRequest(option) ? requestHref(option) : "");
    }

    /** Leaving a live option, or going from "specific" to "any", is a request (R76, R78, R79). */
    private boolean needsRequest(AudienceOption option) {
        var live = audience().live();
        return live.filter(now -> now != option)
                .filter(now -> now == AudienceOption.ANY || now == AudienceOption.SPECIFIC)
                .isPresent();
    }

    /** The form of section 9, opened for that change. */
    private String requestHref(AudienceOption option) {
        var from = AudienceBodies.code(audience().current());
        return requestsHref() + "/new?kind=" + from + "-to-" + AudienceBodies.code(option);
    }

    public String requestsHref() {
        return "/offers/" + audience().offer() + "/requests";
    }

    /** The form of section 9, opened to remove that partner (R75). */
    public String removalHref(ListChosenPartners.Row row) {
        return requestsHref() + "/new?kind=remove-partners&partner="
                + row.chosen().partner();
    }

    /** Whether a request can be about it at all: from "none" and before the first publication everything is free. */
    public boolean takesRequests() {
        return isOwn()
                && (audience().current() == AudienceOption.ANY || audience().current() == AudienceOption.SPECIFIC);
    }

    /** What choosing that option means now, read from the transition table. */
    private String standing(AudienceOption option) {
        if (audience().live().equals(Optional.of(option))) {
            return t("channel.option.isLive");
        }
        if (!audience().isPublished()) {
            return t("channel.option.isFree");
        }
        var situation = new Situation(audience().current(), true, true, true, SoldLock.NONE);
        var wish = Wish.forOption(option);
        return AudienceTransition.of(audience().current(), true, wish)
                .map(row -> row.decide(wish, situation, Mover.PUBLISHER, MovePath.SYNC))
                .map(decision -> decision instanceof MoveDecision.Unlawful
                        ? t("channel.option.byRequest")
                        : t("channel.option.bySync"))
                .orElse("");
    }

    /** One of the three options as a card. */
    public record OptionCard(
            String code,
            boolean isLive,
            String label,
            String meaning,
            String standing,
            boolean isChosen,
            boolean hasList,
            String requestHref) {}

    public List<MapState> mapStates() {
        return OPTIONS.stream()
                .map(option -> new MapState(
                        t("channel.option." + AudienceBodies.code(option)),
                        audience().isPublished() && audience().current() == option))
                .toList();
    }

    public List<MapMove> moves() {
        return view.moves().stream().map(this::move).toList();
    }

    private MapMove move(PossibleMove move) {
        var standing = move.standing();
        return new MapMove(
                t("channel.map.to." + move.wish().code()),
                t("channel.map.mark." + AudienceBodies.code(standing)),
                switch (standing) {
                    case HERE -> Tone.INFO;
                    case OPEN -> Tone.GOOD;
                    case BY_REQUEST -> Tone.WARN;
                    case CLOSED -> Tone.NEUTRAL;
                },
                standing,
                reason(move),
                move.rules(),
                wanted(move));
    }

    /** Why it stands so, now. */
    private String reason(PossibleMove move) {
        var locked = frame.texts().number(move.locked());
        var more = move.locked() == 0 || move.standing() == PossibleMove.Standing.HERE
                ? ""
                : switch (move.wish()) {
                    case SPECIFIC -> " " + t("channel.map.soldJoin", locked);
                    case REMOVE_PARTNER, NONE -> " " + t("channel.map.soldStay", locked);
                    case ANY, ADD_PARTNER, PRIVATE_PRICE, STOP_SELLING -> "";
                };
        return switch (move.standing()) {
                    case HERE -> t("channel.option.isLive");
                    case OPEN -> t(audience().isPublished() ? "channel.option.bySync" : "channel.option.isFree");
                    case BY_REQUEST -> t("channel.option.byRequest");
                    case CLOSED ->
                        move.refusal()
                                .map(refusal -> frame.texts().problem(Problem.of(refusal, move.rules())))
                                .orElse("");
                }
                + more;
    }

    /** What a preview of it is asked for; empty when a preview would need a list first, or could show nothing. */
    private String wanted(PossibleMove move) {
        var canBeShown = mayPreview()
                && audience().isPublished()
                && move.standing() != PossibleMove.Standing.HERE
                && move.refusal()
                        .map(refusal -> refusal == ChannelRefusal.SOLD_LOCK)
                        .orElse(true);
        if (!canBeShown) {
            return "";
        }
        return switch (move.wish()) {
            case ANY -> "any";
            case NONE -> "none";
            case SPECIFIC -> audience().current() == AudienceOption.ANY ? "specific" : "";
            case ADD_PARTNER, REMOVE_PARTNER, PRIVATE_PRICE, STOP_SELLING -> "";
        };
    }

    /** One of the three states of the map. */
    public record MapState(String label, boolean isHere) {}

    /**
     * One arrow of the map.
     *
     * @param rules numbers of the rule book, for whoever looks them up
     */
    public record MapMove(
            String label,
            String mark,
            Tone tone,
            PossibleMove.Standing standing,
            String reason,
            String rules,
            String wanted) {

        public String css() {
            return AudienceBodies.code(standing);
        }

        public boolean canBePreviewed() {
            return !wanted.isEmpty();
        }
    }

    public String liveLabel() {
        return audience()
                .live()
                .map(option -> t("channel.option." + AudienceBodies.code(option)))
                .orElseGet(() -> t("channel.audience.neverPublished"));
    }

    public String draftLabel() {
        return t("channel.option." + AudienceBodies.code(audience().draft()));
    }

    /** Names of a few, in the order found. */
    public String names(List<ProveVisibility.Seen> partners) {
        return partners.stream()
                .limit(10)
                .map(ProveVisibility.Seen::name)
                .collect(java.util.stream.Collectors.joining(", "));
    }

    public String visibleTo(ProveVisibility.Visibility found) {
        return t("channel.visibility.count", found.visible(), found.expected());
    }

    /** The operator's staff who may move it itself, with a reason (A48). */
    public boolean mayMoveAsOperator() {
        return !isOwn()
                && audience().isPublished()
                && frame.actor().filter(actor -> actor.has(Role.OPERATIONS)).isPresent();
    }

    public String operatorMovesHref() {
        return "/operator/offers/" + audience().offer() + "/audience-moves";
    }

    /** Whether anything can be looked at with its effect before it is decided. */
    public boolean mayPreview() {
        return isOwn() || mayMoveAsOperator();
    }

    /** Else the operator only reads. */
    public boolean isOwn() {
        return frame.actor()
                .filter(actor -> actor.worksFor(audience().publisher()))
                .isPresent();
    }

    public boolean isExclusive() {
        return audience().live().equals(Optional.of(AudienceOption.SPECIFIC));
    }

    public boolean isLive() {
        return view.offer().state() == OfferState.LIVE;
    }

    /** Whether the picker makes sense: under a live "any partner" a list is the business of a request. */
    public boolean canChoosePartners() {
        return isOwn() && !audience().live().equals(Optional.of(AudienceOption.ANY));
    }

    public boolean hasPartners() {
        return view.listed() + view.waiting() > 0;
    }

    /** The draft names a list that nobody stands on. */
    public boolean isListMissing() {
        return audience().draft() == AudienceOption.SPECIFIC && !hasPartners();
    }

    public String syncSentence(ReadAudience.SyncPreview sync) {
        if (sync.before() == sync.after()) {
            return t("channel.sync.adds", sync.partnersGained());
        }
        return switch (sync.after()) {
            case ANY -> t("channel.sync.opensToAll");
            case SPECIFIC -> t("channel.sync.opensToSelected", sync.partnersGained());
            case NONE, NOT_SET -> t("channel.sync.closes");
        };
    }

    /** The only thing that stands against it is what can be published together with it (P7). */
    public boolean isOnlyMissingChannelFields(ReadAudience.SyncPreview sync) {
        return !sync.problems().isEmpty()
                && sync.problems().stream()
                        .allMatch(problem -> problem.refusal() == ChannelRefusal.CHANNEL_MATERIALS_MISSING);
    }

    public List<Alternative> alternatives() {
        return form.problems().stream()
                .map(Problem::refusal)
                .flatMap(refusal -> refusal instanceof ChannelRefusal own
                        ? WaysOut.of(own, refusedPath).stream()
                        : java.util.stream.Stream.empty())
                .distinct()
                .toList();
    }

    /** Where that way out begins; empty text for one without a page. */
    public String wayOutHref(Alternative alternative) {
        var offer = "/offers/" + audience().offer();
        return switch (alternative) {
            case FILE_REQUEST -> fileRequestHref();
            case PUBLISH -> offer + "/publish";
            case ENTER_CONTACT_AND_MATERIALS -> offer + "/contacts";
            case PUBLISH_CONTACT_AND_MATERIALS_WITH_SYNC -> "#sync";
            case ADD_ITS_PROVIDER -> href() + "?picker=open";
            case ANY_TO_SPECIFIC_SOLD_ONLY,
                    REMOVE_UNSOLD_ONLY,
                    PROPOSE_WIND_DOWN,
                    WAIT_FOR_WIND_DOWN_END,
                    OPERATOR_WIND_DOWN,
                    NAME_GROUND_AND_REASON -> "";
        };
    }

    /** Code of what kind of plan it is, such as {@code vm-byol}. */
    public static String planType(LivePlan plan) {
        return AudienceBodies.code(plan.type());
    }

    private String fileRequestHref() {
        return AudienceBodies.option(form.value("option"))
                .filter(this::needsRequest)
                .map(this::requestHref)
                .orElse(requestsHref() + "/new");
    }

    public String statusLabel(ListChosenPartners.Row row) {
        return t("channel.partner.state."
                + row.chosen().state().map(AudienceBodies::code).orElse("waiting"));
    }

    public Tone statusTone(ListChosenPartners.Row row) {
        return row.chosen()
                .state()
                .map(state -> switch (state) {
                    case GRANTED -> Tone.GOOD;
                    case WINDING_DOWN, EXPIRY_BLOCKED -> Tone.WARN;
                })
                .orElse(Tone.INFO);
    }

    public String partnerName(ListChosenPartners.Row row) {
        return row.organization()
                .map(organization -> organization.name())
                .orElseGet(() -> row.chosen().partner().toString());
    }

    public String partnerSub(ListChosenPartners.Row row) {
        return row.organization()
                .map(organization -> PartnerKinds.label(this, organization.kinds()) + " · "
                        + frame.texts().country(organization.country()))
                .orElse("");
    }

    public String origin(ListChosenPartners.Row row) {
        return t("channel.origin." + AudienceBodies.code(row.chosen().origin()));
    }
}
