package org.entrepot.materials.application;

import java.time.Instant;
import java.util.List;
import org.entrepot.catalog.OfferType;
import org.entrepot.catalog.PartnerListing;
import org.entrepot.catalog.spi.Completeness;
import org.entrepot.catalog.spi.OfferModule;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Problem;
import org.entrepot.materials.domain.LinkChecks;
import org.entrepot.materials.domain.Materials;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Materials as a left-hand module of an offer's workspace. They are offered the moment they are put there, and do not wait for
 * a publication; none stands in the way of one.
 */
@Service
@Transactional(readOnly = true)
class MaterialsModule implements OfferModule {

    private final Materials materials;
    private final LinkChecks links;

    MaterialsModule(Materials materials, LinkChecks links) {
        this.materials = materials;
        this.links = links;
    }

    @Override
    public String key() {
        return "materials";
    }

    @Override
    public String labelKey() {
        return "materials.module";
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public boolean appliesTo(OfferType type) {
        return type.isChannelEligible();
    }

    @Override
    public String href(OfferId offer) {
        return "/offers/" + offer + "/materials";
    }

    /** Amber while a link is broken. */
    @Override
    public Completeness completeness(OfferId offer) {
        if (links.isAnyBroken(offer)) {
            return Completeness.INCOMPLETE;
        }
        return materials.countOffered(offer) > 0 ? Completeness.COMPLETE : Completeness.NOT_STARTED;
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
