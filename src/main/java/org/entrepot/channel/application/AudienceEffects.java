package org.entrepot.channel.application;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.entrepot.channel.AudienceChanged;
import org.entrepot.channel.AuthorizationOrigin;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.PartnerAuthorized;
import org.entrepot.channel.domain.AudienceChange;
import org.entrepot.channel.domain.AudienceDrafts;
import org.entrepot.channel.domain.AudienceWish;
import org.entrepot.channel.domain.ChannelReceipt;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.channel.domain.OfferAudience;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Carries out a lawful wish on what is live: option, grants, history, receipts and events, all at one moment. */
@Component
class AudienceEffects {

    private final AudienceDrafts drafts;
    private final LiveAudiences live;
    private final Receipts receipts;
    private final ApplicationEventPublisher events;

    AudienceEffects(AudienceDrafts drafts, LiveAudiences live, Receipts receipts, ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.live = live;
        this.receipts = receipts;
        this.events = events;
    }

    /** The draft's option follows only when it is the one that went live; later edits of it stay. */
    AppliedChange apply(Actor actor, OfferAudience audience, AudienceWish wish, MovePath path, Instant now) {
        var offer = audience.offer();
        var changesOption = !audience.live().equals(java.util.Optional.of(wish.option()));
        var gained = wish.option() == AudienceOption.SPECIFIC
                ? added(audience, wish, now)
                : Map.<OrganizationId, AuthorizationTerms>of();
        var at = changesOption ? live.nextMoment(offer, now) : now;
        var change = AudienceChange.by(actor, offer, path, at)
                .from(audience.live().orElse(AudienceOption.NOT_SET))
                .to(wish.option())
                .adding(gained.size());
        live.record(change);
        if (changesOption) {
            live.changeOption(change);
        }
        var authorizations = live.authorize(change, gained, AuthorizationOrigin.SELECTED);
        drafts.remove(offer, gained.keySet());
        drafts.save(offer, path == MovePath.SYNC ? wish.option() : audience.draft());
        if (change.isChange()) {
            tell(actor, audience, change, authorizations);
        }
        return new AppliedChange(change, authorizations.keySet());
    }

    private Map<OrganizationId, AuthorizationTerms> added(OfferAudience audience, AudienceWish wish, Instant now) {
        var gained = new HashMap<>(wish.additions());
        gained.keySet()
                .removeAll(live.listedAmong(audience.offer(), wish.additions().keySet(), now));
        return gained;
    }

    private void tell(
            Actor actor,
            OfferAudience audience,
            AudienceChange change,
            Map<OrganizationId, AuthorizationId> authorizations) {
        receipts.record(actor, ChannelReceipt.AUDIENCE_CHANGED, content(change).with("gained", change.partnersAdded()));
        recordGrants(actor, change, authorizations);
        events.publishEvent(new AudienceChanged(
                audience.offer(),
                audience.publisher(),
                change.before(),
                change.after(),
                authorizations.size(),
                change.at()));
        authorizations.forEach((partner, id) -> events.publishEvent(
                new PartnerAuthorized(id, audience.offer(), audience.publisher(), partner, change.at())));
    }

    private static ReceiptContent content(AudienceChange change) {
        return ReceiptContent.about("offer", change.offer().value())
                .with("change", change.id())
                .with("path", change.path())
                .with("before", change.before())
                .with("after", change.after());
    }

    /** P20: many at once are one record with the root over its rows; each partner reads its own row only (P8). */
    private void recordGrants(Actor actor, AudienceChange change, Map<OrganizationId, AuthorizationId> authorizations) {
        var rows = authorizations.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> grant(change, entry.getKey(), entry.getValue()))
                .toList();
        if (rows.size() == 1) {
            receipts.record(actor, ChannelReceipt.PARTNER_AUTHORIZED, rows.getFirst());
        } else if (!rows.isEmpty()) {
            receipts.recordBulk(actor, ChannelReceipt.PARTNERS_AUTHORIZED, content(change), rows);
        }
    }

    private static ReceiptContent grant(AudienceChange change, OrganizationId partner, AuthorizationId id) {
        return ReceiptContent.about("offer", change.offer().value())
                .andAbout("authorization", id.value())
                .with("partner", partner)
                .with("change", change.id())
                .concerning(partner);
    }

    /** @param gained partners that were newly authorized */
    record AppliedChange(AudienceChange change, Set<OrganizationId> gained) {
        AppliedChange {
            gained = Set.copyOf(gained);
        }
    }
}
