package org.entrepot.channel.application;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.Offers;
import org.entrepot.channel.domain.AudienceDrafts;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.Role;
import org.entrepot.visibility.Item;
import org.entrepot.visibility.Offering;
import org.entrepot.visibility.Viewer;
import org.entrepot.visibility.Visibility;
import org.springframework.stereotype.Component;

/** Who may come near an audience: its publisher's members with a publisher role, and the operator to read (P8, R43). */
@Component
class AudienceAccess {

    private static final Role[] PUBLISHERS = {Role.OWNER, Role.MANAGER, Role.DEVELOPER};

    private final AudienceDrafts drafts;
    private final Offers offers;

    AudienceAccess(AudienceDrafts drafts, Offers offers) {
        this.drafts = drafts;
        this.offers = offers;
    }

    /** The list of authorized partners is for the offer's publisher, and for the operator, who only reads (A48, V072). */
    Outcome<OfferAudience> toRead(Actor actor, OfferId offer) {
        if (!actor.hasAny(Set.of(PUBLISHERS)) && !actor.actsAs(Party.OPERATOR)) {
            return Denial.needs(Role.OWNER, Role.MANAGER, Role.DEVELOPER, Role.OPERATIONS, Role.CERTIFICATION);
        }
        return drafts.find(offer)
                .filter(audience -> Visibility.shows(Item.AUTHORIZED_PARTNER_LIST, viewer(actor, audience)))
                .filter(audience -> hasAudience(audience.offer()))
                .map(Outcome::done)
                .orElseGet(Denial::notFound);
    }

    /**
     * Takes the offer's row (P21), once it is clear that the actor may.
     *
     * @param version what the actor read; empty where the change cannot contradict another one
     */
    Outcome<OfferAudience> toChange(Actor actor, OfferId offer, Optional<Long> version) {
        return mayChange(actor)
                .then(_ -> toRead(actor, offer))
                .then(audience -> actor.worksFor(audience.publisher()) ? Outcome.done(audience) : Denial.notFound())
                .then(_ -> drafts.findForUpdate(offer).map(Outcome::done).orElseGet(Denial::notFound))
                .then(audience ->
                        isStale(audience, version) ? Outcome.refused(Denial.STALE_STATE) : Outcome.done(audience));
    }

    /** Takes the offer's row for a move that the operator makes itself (A48). */
    Outcome<OfferAudience> toMove(Actor actor, OfferId offer) {
        return toRead(actor, offer)
                .then(_ -> drafts.findForUpdate(offer).map(Outcome::done).orElseGet(Denial::notFound));
    }

    /** R48, R53: offers of other types have no such module, so there is nothing to find. */
    private boolean hasAudience(OfferId offer) {
        return offers.summary(offer, Locale.ROOT)
                .map(summary -> summary.type().isChannelEligible())
                .orElse(false);
    }

    /** In which state the offer is makes no difference here. */
    private static Viewer viewer(Actor actor, OfferAudience audience) {
        var offering = new Offering(OfferState.LIVE, audience.current());
        if (actor.worksFor(audience.publisher())) {
            return Viewer.publisher(offering);
        }
        return actor.actsAs(Party.OPERATOR) ? Viewer.operator(offering) : Viewer.otherPublisher(offering);
    }

    private static boolean isStale(OfferAudience audience, Optional<Long> version) {
        return version.map(read -> read != audience.version()).orElse(false);
    }

    /** The role alone: a publisher's, or that of the operator's staff who may move an audience itself (A48). */
    static Outcome<Actor> mayMove(Actor actor) {
        return actor.has(Role.OPERATIONS) ? Outcome.done(actor) : mayChange(actor);
    }

    /** The role alone; whose offer it is comes after. */
    static Outcome<Actor> mayChange(Actor actor) {
        return actor.hasAny(Set.of(PUBLISHERS)) ? Outcome.done(actor) : Denial.needs(PUBLISHERS);
    }
}
