package org.entrepot.channel.application;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.domain.AudienceWish;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.channel.domain.Sponsorship;
import org.entrepot.channel.domain.Sponsorships;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Add of the picker (R89): the partners stand in the draft; those on the list already stay as they are. */
@Service
@Transactional
public class AddPartners {

    private final AudienceAccess access;
    private final LiveAudiences live;
    private final DraftChanges changes;
    private final Sponsorships sponsorships;
    private final BusinessClock clock;

    AddPartners(
            AudienceAccess access,
            LiveAudiences live,
            DraftChanges changes,
            Sponsorships sponsorships,
            BusinessClock clock) {
        this.access = access;
        this.live = live;
        this.changes = changes;
        this.sponsorships = sponsorships;
        this.clock = clock;
    }

    /** Two that add at once do not contradict each other, so no version is asked for. */
    public Outcome<OfferAudience> add(Actor actor, OfferId offer, Map<OrganizationId, AuthorizationTerms> partners) {
        return add(actor, offer, partners, "", "");
    }

    /**
     * @param reason why they stand on the list; blank for nothing said. Whoever stands there already keeps what was said.
     * @param sponsor who of the publisher stands for it
     */
    public Outcome<OfferAudience> add(
            Actor actor,
            OfferId offer,
            Map<OrganizationId, AuthorizationTerms> partners,
            String reason,
            String sponsor) {
        var said = Sponsorship.of(reason, sponsor, actor.name(), clock.now());
        return access.toChange(actor, offer, Optional.empty()).then(audience -> add(actor, audience, partners, said));
    }

    private Outcome<OfferAudience> add(
            Actor actor, OfferAudience audience, Map<OrganizationId, AuthorizationTerms> partners, Sponsorship said) {
        if (partners.isEmpty()) {
            return Outcome.refused(Problem.at("partners", ChannelRefusal.PARTNERS_REQUIRED));
        }
        var additions = new HashMap<>(partners);
        additions.keySet().removeAll(live.listedAmong(audience.offer(), partners.keySet(), clock.now()));
        var wish = new AudienceWish(audience.draft(), additions, Set.of());
        return changes.apply(actor, audience, wish, Set.of()).ifDone(_ -> {
            if (!said.isEmpty()) {
                additions.keySet().forEach(partner -> sponsorships.say(actor, audience.offer(), partner, said));
            }
        });
    }
}
