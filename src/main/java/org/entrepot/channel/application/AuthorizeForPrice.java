package org.entrepot.channel.application;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.Offers;
import org.entrepot.catalog.PartnerListing;
import org.entrepot.channel.AuthorizationOrigin;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.domain.AudienceDrafts;
import org.entrepot.channel.domain.AudienceTransition;
import org.entrepot.channel.domain.AudienceWish;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.channel.domain.MoveDecision;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.channel.domain.Mover;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.channel.domain.Situation;
import org.entrepot.channel.domain.SoldLock;
import org.entrepot.channel.domain.Wish;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.Organizations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The channel's side of a price that is made for one partner (T12, R82): it authorizes that partner; an offer for nobody
 * becomes one for this partner only.
 */
@Service
@Transactional
public class AuthorizeForPrice {

    private final AudienceAccess access;
    private final AudienceDrafts drafts;
    private final LiveAudiences live;
    private final Offers offers;
    private final Organizations organizations;
    private final AudienceEffects effects;
    private final BusinessClock clock;

    AuthorizeForPrice(
            AudienceAccess access,
            AudienceDrafts drafts,
            LiveAudiences live,
            Offers offers,
            Organizations organizations,
            AudienceEffects effects,
            BusinessClock clock) {
        this.access = access;
        this.drafts = drafts;
        this.live = live;
        this.offers = offers;
        this.organizations = organizations;
        this.effects = effects;
        this.clock = clock;
    }

    public Outcome<OfferAudience> authorize(Actor actor, OfferId offer, OrganizationId partner) {
        return access.toChange(actor, offer, Optional.empty())
                .then(audience -> organizations
                        .find(partner)
                        .map(named -> authorize(actor, audience, named))
                        .orElseGet(() -> Outcome.refused(
                                Problem.at("partner", ChannelRefusal.PARTNER_UNKNOWN, partner.toString()))));
    }

    private Outcome<OfferAudience> authorize(Actor actor, OfferAudience audience, Organization partner) {
        var now = clock.now();
        var decision = AudienceTransition.T12.decide(
                Wish.PRIVATE_PRICE, situation(audience, partner, now), Mover.PUBLISHER, MovePath.FREE);
        if (decision instanceof MoveDecision.Unlawful unlawful) {
            var isReseller = unlawful.refusal() == ChannelRefusal.NOT_A_TRANSACTING_PARTNER;
            return Outcome.refused(
                    Problem.at("partner", unlawful.refusal(), isReseller ? partner.name() : unlawful.rules()));
        }
        if (!audience.isPublished()) {
            choose(actor, audience, partner.id(), now);
        } else if (isAskedFor(audience, partner.id(), now)) {
            open(actor, audience, partner.id(), now);
        }
        return Outcome.done(drafts.find(audience.offer()).orElseThrow());
    }

    private Situation situation(OfferAudience audience, Organization partner, Instant now) {
        var hasFields = !audience.isPublished()
                || offers.partnerListing(audience.offer(), new AsOf(now))
                        .map(PartnerListing::hasChannelFields)
                        .orElse(false);
        return new Situation(
                audience.current(), audience.isPublished(), hasFields, partner.isTransacting(), SoldLock.NONE);
    }

    /** Under "any partner" nobody needs an authorization. */
    private boolean isAskedFor(OfferAudience audience, OrganizationId partner, Instant now) {
        return audience.current() != AudienceOption.ANY
                && live.listedAmong(audience.offer(), Set.of(partner), now).isEmpty();
    }

    /** Before the first publication it is a choice like any other (A4). */
    private void choose(Actor actor, OfferAudience audience, OrganizationId partner, Instant now) {
        drafts.put(audience.offer(), Map.of(partner, AuthorizationTerms.UNLIMITED), actor.user(), now);
        drafts.save(audience.offer(), opened(audience.draft()));
    }

    private static AudienceOption opened(AudienceOption option) {
        return option == AudienceOption.ANY ? AudienceOption.ANY : AudienceOption.SPECIFIC;
    }

    /** A4: an option that waits in the draft and would be overtaken by this one follows it. */
    private void open(Actor actor, OfferAudience audience, OrganizationId partner, Instant now) {
        var wish = new AudienceWish(AudienceOption.SPECIFIC, Map.of(partner, AuthorizationTerms.UNLIMITED), Set.of());
        var way = new AudienceEffects.Way(MovePath.FREE, AuthorizationOrigin.PRIVATE_PRICE, Optional.empty());
        effects.apply(actor, audience, wish, way, now);
    }
}
