package org.entrepot.channel.application;

import java.util.Set;
import org.entrepot.channel.domain.AudienceChange;
import org.entrepot.channel.domain.AudienceDrafts;
import org.entrepot.channel.domain.AudienceWish;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.springframework.stereotype.Component;

/** What saving a draft, adding to it and taking from it have in common: the free path of T1, T8, T9 and T11. */
@Component
class DraftChanges {

    private final AudienceDrafts drafts;
    private final LiveAudiences live;
    private final AudienceObjections objections;
    private final BusinessClock clock;

    DraftChanges(AudienceDrafts drafts, LiveAudiences live, AudienceObjections objections, BusinessClock clock) {
        this.drafts = drafts;
        this.live = live;
        this.objections = objections;
        this.clock = clock;
    }

    /** @param withdrawn partners that stood in the draft only, so that nobody loses anything */
    Outcome<OfferAudience> apply(
            Actor actor, OfferAudience audience, AudienceWish wish, Set<OrganizationId> withdrawn) {
        var problems = objections.against(audience, wish, MovePath.FREE, true);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        write(actor, audience, wish, withdrawn);
        return Outcome.done(drafts.find(audience.offer()).orElseThrow());
    }

    private void write(Actor actor, OfferAudience audience, AudienceWish wish, Set<OrganizationId> withdrawn) {
        var offer = audience.offer();
        var now = clock.now();
        var added = wish.additions().keySet();
        var known = added.isEmpty() ? Set.<OrganizationId>of() : drafts.among(offer, added);
        drafts.put(offer, wish.additions(), actor.user(), now);
        drafts.remove(offer, withdrawn);
        drafts.save(offer, wish.option());
        var change = AudienceChange.by(actor, offer, MovePath.FREE, now)
                .from(audience.draft())
                .to(wish.option())
                .adding(added.size() - known.size())
                .removing(withdrawn.size());
        if (change.isChange()) {
            live.record(change);
        }
    }
}
