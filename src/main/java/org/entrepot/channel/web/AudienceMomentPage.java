package org.entrepot.channel.web;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.channel.AuthorizedPartner;
import org.entrepot.channel.application.ReadAudienceAt;
import org.entrepot.channel.domain.AudienceChange;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.site.Tone;
import org.entrepot.site.WorkspaceEntry;

/** The audience of an offer as it was at a moment (idea 6). */
public record AudienceMomentPage(
        Frame frame, List<WorkspaceEntry> entries, OfferSummary offer, ReadAudienceAt.View view, boolean isFirstPage)
        implements AudienceView {

    public List<Link> crumbs() {
        return crumbs(t("channel.moment.title"));
    }

    public String moment() {
        return frame.texts().moment(view.state().asOf().moment());
    }

    public String option() {
        return view.state()
                .option()
                .map(option -> t("channel.option." + AudienceBodies.code(option)))
                .orElseGet(() -> t("channel.audience.neverPublished"));
    }

    public String listed() {
        return frame.texts().number(view.state().listed());
    }

    /** The value of the date control: UTC, to the second. */
    public String control() {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                view.state().asOf().moment().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }

    /** Which change was the last one then; before the first it is the first. */
    public int stop() {
        var stop = 0;
        for (var index = 0; index < view.stops().size(); index++) {
            if (!view.stops().get(index).at().isAfter(view.state().asOf().moment())) {
                stop = index;
            }
        }
        return stop;
    }

    public boolean hasSlider() {
        return view.stops().size() > 1;
    }

    public int lastStop() {
        return view.stops().size() - 1;
    }

    public boolean isBeforeTheFirst() {
        return view.stops().isEmpty()
                || view.stops().getFirst().at().isAfter(view.state().asOf().moment());
    }

    public String stopHref(AudienceChange change) {
        return href() + "?as-of=" + change.at();
    }

    public boolean isCurrent(AudienceChange change) {
        return !isBeforeTheFirst() && view.stops().get(stop()).equals(change);
    }

    public String change(AudienceChange change) {
        return change.changesTheOption()
                ? optionChange(change)
                : t("channel.moment.listChange", change.partnersAdded(), change.partnersRemoved());
    }

    public String name(AuthorizedPartner partner) {
        return view.names().getOrDefault(partner.partner(), partner.partner().toString());
    }

    public String state(AuthorizedPartner partner) {
        return t("channel.partner.state." + AudienceBodies.code(partner.state()));
    }

    public Tone tone(AuthorizedPartner partner) {
        return switch (partner.state()) {
            case GRANTED -> Tone.GOOD;
            case WINDING_DOWN, EXPIRY_BLOCKED -> Tone.WARN;
        };
    }

    public String origin(AuthorizedPartner partner) {
        return t("channel.origin." + AudienceBodies.code(partner.origin()));
    }
}
