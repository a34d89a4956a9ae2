package org.entrepot.channel.application;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.WantedTransition;
import org.entrepot.channel.domain.AudienceDrafts;
import org.entrepot.channel.domain.AudienceWish;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OrganizationId;
import org.springframework.stereotype.Component;

/** What a wanted transition, or the draft, wishes of an audience as it stands. */
@Component
class AudienceWishes {

    private final AudienceDrafts drafts;
    private final LiveAudiences live;
    private final BusinessClock clock;

    AudienceWishes(AudienceDrafts drafts, LiveAudiences live, BusinessClock clock) {
        this.drafts = drafts;
        this.live = live;
        this.clock = clock;
    }

    /** Sync CSP audience, as the draft stands (R91). */
    AudienceWish ofDraft(OfferAudience audience) {
        var waiting = audience.draft() == AudienceOption.SPECIFIC
                ? drafts.partners(audience.offer())
                : Map.<OrganizationId, AuthorizationTerms>of();
        return new AudienceWish(audience.draft(), unlisted(audience, waiting), Set.of());
    }

    AudienceWish of(OfferAudience audience, WantedTransition wanted) {
        return switch (wanted) {
            case WantedTransition.ToAny() -> AudienceWish.option(AudienceOption.ANY);
            case WantedTransition.ToNone() -> AudienceWish.option(AudienceOption.NONE);
            case WantedTransition.ToSpecific(var partners) ->
                new AudienceWish(AudienceOption.SPECIFIC, unlistedUnderSpecific(audience, partners), Set.of());
            case WantedTransition.AddPartners(var partners) ->
                new AudienceWish(audience.current(), unlisted(audience, partners), Set.of());
            case WantedTransition.RemovePartners(var partners) ->
                new AudienceWish(audience.current(), Map.of(), listed(audience, partners));
            case WantedTransition.LimitMarkets _ -> AudienceWish.option(audience.current());
        };
    }

    /** A list that is live already only grows; what it names and has is no change. */
    private Map<OrganizationId, AuthorizationTerms> unlistedUnderSpecific(
            OfferAudience audience, Map<OrganizationId, AuthorizationTerms> partners) {
        return audience.live().equals(Optional.of(AudienceOption.SPECIFIC)) ? unlisted(audience, partners) : partners;
    }

    private Map<OrganizationId, AuthorizationTerms> unlisted(
            OfferAudience audience, Map<OrganizationId, AuthorizationTerms> partners) {
        var unlisted = new HashMap<>(partners);
        unlisted.keySet().removeAll(listed(audience, partners.keySet()));
        return unlisted;
    }

    private Set<OrganizationId> listed(OfferAudience audience, Set<OrganizationId> partners) {
        if (partners.isEmpty()) {
            return Set.of();
        }
        return audience.isPublished()
                ? live.listedAmong(audience.offer(), partners, clock.now())
                : drafts.among(audience.offer(), partners);
    }
}
