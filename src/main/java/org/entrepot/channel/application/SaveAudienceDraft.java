package org.entrepot.channel.application;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.domain.AudienceDrafts;
import org.entrepot.channel.domain.AudienceWish;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Save draft (R67, R90): records the selection; nothing of it counts before the offer is published or synced. */
@Service
@Transactional
public class SaveAudienceDraft {

    private final AudienceAccess access;
    private final AudienceDrafts drafts;
    private final LiveAudiences live;
    private final DraftChanges changes;
    private final BusinessClock clock;

    SaveAudienceDraft(
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

    public Outcome<OfferAudience> save(Actor actor, OfferId offer, Command command) {
        return access.toChange(actor, offer, command.version()).then(audience -> save(actor, audience, command));
    }

    private Outcome<OfferAudience> save(Actor actor, OfferAudience audience, Command command) {
        var option = command.option().orElse(audience.draft());
        if (option == AudienceOption.NOT_SET && audience.draft() != AudienceOption.NOT_SET) {
            return Outcome.refused(Problem.at("option", ChannelRefusal.AUDIENCE_OPTION_REQUIRED));
        }
        if (command.partners().isEmpty()) {
            return changes.apply(actor, audience, AudienceWish.option(option), Set.of());
        }
        var wanted = command.partners().orElseThrow();
        var listed = live.listed(audience.offer(), clock.now());
        var additions = new HashMap<>(wanted);
        additions.keySet().removeAll(listed);
        return changes.apply(
                actor,
                audience,
                new AudienceWish(option, additions, missing(listed, wanted)),
                missing(drafts.partners(audience.offer()).keySet(), wanted));
    }

    private static Set<OrganizationId> missing(
            Set<OrganizationId> present, Map<OrganizationId, AuthorizationTerms> wanted) {
        return present.stream().filter(partner -> !wanted.containsKey(partner)).collect(toSet());
    }

    /**
     * @param option empty to keep the one of the draft
     * @param partners the whole list as it is to be, live ones included; empty to keep it. The terms of a partner that is
     *     live already are not looked at.
     * @param version of the audience as the actor read it
     */
    public record Command(
            Optional<AudienceOption> option,
            Optional<Map<OrganizationId, AuthorizationTerms>> partners,
            Optional<Long> version) {

        public Command {
            partners = partners.map(Map::copyOf);
        }
    }
}
