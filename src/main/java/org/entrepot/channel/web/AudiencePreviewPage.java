package org.entrepot.channel.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.channel.Alternative;
import org.entrepot.channel.MoveObjection;
import org.entrepot.channel.WantedTransition;
import org.entrepot.channel.application.PreviewChange;
import org.entrepot.channel.domain.Forecast;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.site.Tone;
import org.entrepot.site.WorkspaceEntry;

/**
 * What a change of the audience does, before anybody decides (idea 2).
 *
 * @param form what stood against applying it; without problems when it was not tried
 */
public record AudiencePreviewPage(
        Frame frame, List<WorkspaceEntry> entries, OfferSummary offer, PreviewChange.Shown shown, Form form)
        implements EffectView {

    private static final int MOST_IN_A_FORM = 50;

    public Forecast forecast() {
        return shown.forecast();
    }

    public String audienceHref() {
        return "/offers/" + offer.id() + "/audience";
    }

    public String previewsHref() {
        return audienceHref() + "/previews";
    }

    public String applyHref() {
        return previewsHref() + "/" + shown.preview().id() + "/application";
    }

    public List<Link> crumbs() {
        return List.of(
                new Link(t("channel.crumb.offers"), "/offers"),
                new Link(offer.name(), "/offers/" + offer.id()),
                new Link(t("channel.module.audience"), audienceHref()),
                new Link(t("channel.preview.title"), ""));
    }

    /** One sentence of what is about to happen. */
    public String sentence() {
        var after = t("channel.option." + AudienceBodies.code(forecast().after()));
        return switch (shown.wanted()) {
            case WantedTransition.ToAny _, WantedTransition.ToSpecific _, WantedTransition.ToNone _ ->
                t(
                        "channel.preview.option",
                        t("channel.option." + AudienceBodies.code(forecast().before())),
                        after);
            case WantedTransition.AddPartners _ ->
                t("channel.preview.adds", forecast().gained());
            case WantedTransition.RemovePartners(var partners) -> t("channel.preview.removes", partners.size());
            case WantedTransition.LimitMarkets(var partners, var markets) ->
                t("channel.preview.limits", partners.size(), markets.size());
        };
    }

    public String list() {
        return t(
                "channel.preview.listChange",
                number(forecast().listedBefore()),
                number(forecast().listedAfter()));
    }

    public String renewalsHint() {
        return t("channel.preview.until", frame.texts().date(forecast().renewalsUntil()));
    }

    /** Whether the change is only undone by a request (R76, R78). */
    public boolean isOneWay() {
        return shown.goesBySync() && forecast().after() == AudienceOption.ANY;
    }

    public boolean isRefused() {
        return !shown.objections().isEmpty();
    }

    /** All that stands against it is what the operator left out. */
    public boolean isReasonMissing() {
        return form.hasProblems() && !isOvertaken();
    }

    public boolean isOvertaken() {
        return form.problems().stream().anyMatch(problem -> !problem.field().equals("reason"))
                || shown.isStale()
                || shown.preview().isUsed();
    }

    public boolean needsRequest() {
        return !shown.goesBySync() && !shown.isByOperator() && !isRefused() && !isOvertaken();
    }

    public Tone tone() {
        return isRefused() ? Tone.BAD : forecast().isHarmless() ? Tone.GOOD : Tone.WARN;
    }

    public String reason(MoveObjection objection) {
        return frame.texts().problem(objection.problem());
    }

    public String name(OrganizationId partner) {
        return shown.names().name(partner);
    }

    public List<PartnerRow> partners() {
        return Stream.concat(
                        forecast().lostFirst().stream().map(id -> row(id, false)),
                        forecast().gainedFirst().stream().map(id -> row(id, true)))
                .toList();
    }

    private PartnerRow row(OrganizationId id, boolean gains) {
        var known = shown.names().organizations().get(id);
        var sub = known == null
                ? ""
                : PartnerKinds.label(this, known.kinds()) + " · "
                        + frame.texts().country(known.country());
        return new PartnerRow(name(id), sub, gains, shown.names().resellersOf(id));
    }

    /** What becomes of that partner; who keeps the offer in fewer markets does not lose it. */
    public String becomes(PartnerRow row) {
        if (shown.wanted() instanceof WantedTransition.LimitMarkets) {
            return t("channel.preview.narrowed");
        }
        return t(row.gains() ? "channel.preview.gains" : "channel.preview.loses");
    }

    /** One partner that gains or loses the offer. */
    public record PartnerRow(String name, String sub, boolean gains, long resellers) {}

    /** How many of those that gain or lose are not in the table. */
    public long more() {
        return forecast().gained() + forecast().lost() - partners().size();
    }

    public String wayOutHref(Alternative alternative) {
        return AudienceLinks.wayOut(offer.id(), alternative);
    }

    public String requestHref() {
        return AudienceLinks.request(shown);
    }

    /** Empty when looking again begins at the audience page, because a form would be too long. */
    public String wantedCode() {
        return concerned().size() > MOST_IN_A_FORM
                ? ""
                : shown.isOfDraft() ? "draft" : PreviewBodies.code(shown.wanted());
    }

    public List<String> markets() {
        return AudienceLinks.markets(shown.wanted()).stream()
                .map(CountryCode::value)
                .sorted()
                .toList();
    }

    public Set<String> concerned() {
        return AudienceLinks.partners(shown.wanted()).stream()
                .map(OrganizationId::toString)
                .collect(Collectors.toSet());
    }
}
