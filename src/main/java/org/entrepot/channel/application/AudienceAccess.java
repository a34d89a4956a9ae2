package org.entrepot.channel.application;

import java.util.Locale;
import java.util.Optional;
import org.entrepot.catalog.Offers;
import org.entrepot.channel.domain.AudienceDrafts;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Role;
import org.springframework.stereotype.Component;

/** Who may come near an audience: its publisher's members with a publisher role, nobody else (P8, R43). */
@Component
class AudienceAccess {

    private static final Role[] PUBLISHERS = {Role.OWNER, Role.MANAGER, Role.DEVELOPER};

    private final AudienceDrafts drafts;
    private final Offers offers;

    AudienceAccess(AudienceDrafts drafts, Offers offers) {
        this.drafts = drafts;
        this.offers = offers;
    }

    Outcome<OfferAudience> toRead(Actor actor, OfferId offer) {
        return drafts.find(offer)
                .filter(audience -> actor.worksFor(audience.publisher()))
                .filter(audience -> hasAudience(audience.offer()))
                .map(audience -> mayAct(actor, audience))
                .orElseGet(Denial::notFound);
    }

    /**
     * Takes the offer's row (P21), once it is clear that the actor may.
     *
     * @param version what the actor read; empty where the change cannot contradict another one
     */
    Outcome<OfferAudience> toChange(Actor actor, OfferId offer, Optional<Long> version) {
        return toRead(actor, offer)
                .then(_ -> drafts.findForUpdate(offer).map(Outcome::done).orElseGet(Denial::notFound))
                .then(audience ->
                        isStale(audience, version) ? Outcome.refused(Denial.STALE_STATE) : Outcome.done(audience));
    }

    /** R48, R53: offers of other types have no such module, so there is nothing to find. */
    private boolean hasAudience(OfferId offer) {
        return offers.summary(offer, Locale.ROOT)
                .map(summary -> summary.type().isChannelEligible())
                .orElse(false);
    }

    private static boolean isStale(OfferAudience audience, Optional<Long> version) {
        return version.map(read -> read != audience.version()).orElse(false);
    }

    private static Outcome<OfferAudience> mayAct(Actor actor, OfferAudience audience) {
        for (var role : PUBLISHERS) {
            if (actor.has(role)) {
                return Outcome.done(audience);
            }
        }
        return Denial.needs(PUBLISHERS);
    }
}
