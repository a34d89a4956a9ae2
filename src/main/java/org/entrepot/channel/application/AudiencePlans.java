package org.entrepot.channel.application;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.entrepot.channel.AuthorizationEnded.Reason;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.domain.AudienceWish;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OrganizationId;
import org.springframework.stereotype.Component;

/** Whom a lawful wish puts on the list and whom it takes off: what a preview shows is what a move then does. */
@Component
class AudiencePlans {

    private final LiveAudiences live;
    private final SoldLocks locks;

    AudiencePlans(LiveAudiences live, SoldLocks locks) {
        this.live = live;
        this.locks = locks;
    }

    Plan plan(OfferAudience audience, AudienceWish wish, Instant now) {
        var before = audience.live().orElse(AudienceOption.NOT_SET);
        return switch (wish.option()) {
            case ANY -> Plan.of(Reason.OPTION_CHANGED);
            case NONE, NOT_SET ->
                before == wish.option()
                        ? Plan.of(Reason.OPTION_CHANGED)
                        : new Plan(Map.of(), Map.of(), live.listed(audience.offer(), now), Reason.OPTION_CHANGED);
            case SPECIFIC ->
                before == AudienceOption.ANY ? fromAny(audience, wish, now) : onTheList(audience, wish, now);
        };
    }

    private Plan onTheList(OfferAudience audience, AudienceWish wish, Instant now) {
        return new Plan(gained(audience, wish, now), Map.of(), wish.removals(), Reason.REMOVED);
    }

    /** R77, D5: whoever has sold is on the list, in effect at once and without a limit that could stop what it sells. */
    private Plan fromAny(OfferAudience audience, AudienceWish wish, Instant now) {
        var offer = audience.offer();
        var locked = locks.of(offer).locked();
        var covered = live.inEffectAmong(offer, locked, now);
        var sold = locked.stream().filter(partner -> !covered.contains(partner)).collect(toSet());
        var gained = gained(audience, wish, now);
        gained.keySet().removeAll(sold);
        var kept = new HashSet<>(wish.additions().keySet());
        kept.addAll(covered);
        // one whose grant would only begin later gets a new one
        kept.removeAll(sold);
        var ended = live.listed(offer, now).stream()
                .filter(partner -> !kept.contains(partner))
                .collect(toSet());
        return new Plan(
                gained,
                sold.stream().collect(toMap(partner -> partner, _ -> AuthorizationTerms.UNLIMITED)),
                ended,
                Reason.OPTION_CHANGED);
    }

    /** Those already on the list stay as they are. */
    private Map<OrganizationId, AuthorizationTerms> gained(OfferAudience audience, AudienceWish wish, Instant now) {
        var gained = new HashMap<>(wish.additions());
        gained.keySet()
                .removeAll(live.listedAmong(audience.offer(), wish.additions().keySet(), now));
        return gained;
    }

    /**
     * @param gained new on the list by wish
     * @param sold new on the list because they have sold (R77)
     * @param ended off the list; one that is also in {@code sold} only changes its terms
     */
    record Plan(
            Map<OrganizationId, AuthorizationTerms> gained,
            Map<OrganizationId, AuthorizationTerms> sold,
            Set<OrganizationId> ended,
            Reason because) {

        private static Plan of(Reason because) {
            return new Plan(Map.of(), Map.of(), Set.of(), because);
        }

        int authorized() {
            return gained.size() + sold.size();
        }
    }
}
