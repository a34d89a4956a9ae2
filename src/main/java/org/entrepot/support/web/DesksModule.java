package org.entrepot.support.web;

import java.time.Instant;
import java.util.List;
import org.entrepot.catalog.OfferType;
import org.entrepot.catalog.PartnerListing;
import org.entrepot.catalog.spi.Completeness;
import org.entrepot.catalog.spi.OfferModule;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Problem;
import org.springframework.stereotype.Component;

/** The place of the support desks among the left-hand modules of an offer; they are live at once, nothing travels with a publication. */
@Component
class DesksModule implements OfferModule {

    @Override
    public String key() {
        return "desks";
    }

    @Override
    public String labelKey() {
        return "support.desks.title";
    }

    @Override
    public int order() {
        return 57;
    }

    @Override
    public boolean appliesTo(OfferType type) {
        return true;
    }

    @Override
    public String href(OfferId offer) {
        return "/offers/" + offer + "/desks";
    }

    @Override
    public Completeness completeness(OfferId offer) {
        return Completeness.COMPLETE;
    }

    @Override
    public String freeze(OfferId offer) {
        return "";
    }

    @Override
    public List<Problem> problemsFor(OfferId offer, String frozen, PartnerListing wouldBeLive) {
        return List.of();
    }

    @Override
    public void onPublished(Actor actor, OfferId offer, String frozen, Instant at) {}
}
