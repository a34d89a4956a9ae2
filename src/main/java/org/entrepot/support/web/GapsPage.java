package org.entrepot.support.web;

import java.time.Instant;
import java.util.Map;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.site.Frame;
import org.entrepot.support.application.ReadGaps;
import org.entrepot.support.domain.Desks;

/** What the reader's company owes: answers that cannot be reached, or that nobody vouches for. */
public record GapsPage(
        Frame frame,
        ReadGaps.Gaps gaps,
        Map<OfferId, OfferSummary> offers,
        Map<OrganizationId, String> names,
        Instant now,
        boolean isFirst,
        boolean hasProfile,
        boolean hasSplit)
        implements SupportWords {

    public GapsPage {
        offers = Map.copyOf(offers);
        names = Map.copyOf(names);
    }

    public String offer(OfferId id) {
        var offer = offers.get(id);
        return offer == null ? id.toString() : offer.name();
    }

    public String why(Desks.Doubt doubt) {
        return trust(doubt.confirmation().at(now));
    }

    public String contact(Desks.Doubt doubt) {
        return t("support.desk." + doubt.kind().code());
    }

    public String confirmation(Desks.Doubt doubt) {
        return "/offers/" + doubt.offer() + "/desks/" + doubt.kind().code() + "/confirmation";
    }
}
