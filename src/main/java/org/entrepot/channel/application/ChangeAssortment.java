package org.entrepot.channel.application;

import java.util.Locale;
import java.util.Set;
import org.entrepot.catalog.Offers;
import org.entrepot.channel.domain.Assortments;
import org.entrepot.channel.domain.ChannelReceipt;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.entrepot.relationships.Relationships;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** R97: the provider decides which offers it sells through which of its resellers; what it does not say, it offers. */
@Service
@Transactional
public class ChangeAssortment {

    private final ProviderAccess access;
    private final Assortments assortments;
    private final Relationships relationships;
    private final Offers offers;
    private final Receipts receipts;
    private final BusinessClock clock;

    ChangeAssortment(
            ProviderAccess access,
            Assortments assortments,
            Relationships relationships,
            Offers offers,
            Receipts receipts,
            BusinessClock clock) {
        this.access = access;
        this.assortments = assortments;
        this.relationships = relationships;
        this.offers = offers;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** Said twice it is said once. */
    public Outcome<OfferId> exclude(Actor actor, OrganizationId reseller, OfferId offer) {
        return access.check(actor)
                .then(provider -> check(provider, reseller, offer))
                .map(_ -> {
                    var changed = assortments.exclude(actor.organization(), reseller, offer, actor.user(), clock.now());
                    return tell(actor, reseller, offer, changed, true);
                });
    }

    /** Also for a reseller that is no longer linked, so that an old exclusion can be cleared. */
    public Outcome<OfferId> include(Actor actor, OrganizationId reseller, OfferId offer) {
        return access.check(actor).then(provider -> {
            if (assortments.excluded(provider, reseller, Set.of(offer)).isEmpty()) {
                return Denial.notFound();
            }
            var changed = assortments.include(provider, reseller, offer, clock.now());
            return Outcome.done(tell(actor, reseller, offer, changed, false));
        });
    }

    /** Live offers are visible to every partner, exclusive ones too (P6); of others a provider knows nothing. */
    private Outcome<OfferId> check(OrganizationId provider, OrganizationId reseller, OfferId offer) {
        var isLive = offers.summary(offer, Locale.ROOT)
                .map(summary -> summary.state() == OfferState.LIVE)
                .orElse(false);
        if (!isLive) {
            return Denial.notFound();
        }
        return relationships.isResellerOf(reseller, provider)
                ? Outcome.done(offer)
                : Outcome.refused(Problem.at("reseller", ChannelRefusal.RESELLER_NOT_LINKED_TO_PROVIDER));
    }

    private OfferId tell(Actor actor, OrganizationId reseller, OfferId offer, boolean isChanged, boolean isExcluded) {
        if (isChanged) {
            receipts.record(
                    actor,
                    ChannelReceipt.ASSORTMENT_CHANGED,
                    ReceiptContent.about("offer", offer.value())
                            .with("reseller", reseller)
                            .with("excluded", isExcluded)
                            .concerning(reseller));
        }
        return offer;
    }
}
