package org.entrepot.channel.application;

import static java.util.stream.Collectors.toSet;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.channel.domain.AudienceDrafts;
import org.entrepot.channel.domain.AudienceWish;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes partners off the draft (T11); one that is authorized already only loses that by a request (R75, A6). */
@Service
@Transactional
public class RemovePartners {

    private final AudienceAccess access;
    private final AudienceDrafts drafts;
    private final LiveAudiences live;
    private final DraftChanges changes;
    private final BusinessClock clock;

    RemovePartners(
            AudienceAccess access,
            AudienceDrafts drafts,
            LiveAudiences live,
            DraftChanges changes,
            BusinessClock clock) {
        this.access = access;
        this.drafts = drafts;
        this.live = live;
        this.changes = changes;
        this.clock = clock;
    }

    public Outcome<OfferAudience> remove(Actor actor, OfferId offer, Set<OrganizationId> partners) {
        return access.toChange(actor, offer, Optional.empty()).then(audience -> remove(actor, audience, partners));
    }

    private Outcome<OfferAudience> remove(Actor actor, OfferAudience audience, Set<OrganizationId> partners) {
        if (partners.isEmpty()) {
            return Outcome.refused(Problem.at("partners", ChannelRefusal.PARTNERS_REQUIRED));
        }
        var listed = live.listedAmong(audience.offer(), partners, clock.now());
        var waiting = drafts.among(audience.offer(), partners);
        var unknown = partners.stream()
                .filter(partner -> !listed.contains(partner) && !waiting.contains(partner))
                .collect(toSet());
        if (!unknown.isEmpty()) {
            return Outcome.refused(Problem.at("partners", ChannelRefusal.PARTNER_NOT_ON_LIST));
        }
        return changes.apply(actor, audience, new AudienceWish(audience.draft(), Map.of(), listed), waiting);
    }
}
