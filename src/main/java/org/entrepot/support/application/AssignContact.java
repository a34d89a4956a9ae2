package org.entrepot.support.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.organizations.Organization;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.entrepot.relationships.PartnershipEnded;
import org.entrepot.relationships.Relationships;
import org.entrepot.sales.SoldSubscription;
import org.entrepot.sales.SoldSubscriptions;
import org.entrepot.support.SupportContactAssigned;
import org.entrepot.support.SupportReceipt;
import org.entrepot.support.SupportRefusal;
import org.entrepot.support.domain.Declarations;
import org.entrepot.support.domain.Declared.Assignment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who supports a subscription: the provider by default (R183), a reseller with delegated rights if it says so (R184). */
@Service
@Transactional
public class AssignContact {

    private final SoldSubscriptions subscriptions;
    private final Relationships relationships;
    private final GatherChains chains;
    private final Declarations declarations;
    private final Receipts receipts;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    AssignContact(
            SoldSubscriptions subscriptions,
            Relationships relationships,
            GatherChains chains,
            Declarations declarations,
            Receipts receipts,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.subscriptions = subscriptions;
        this.relationships = relationships;
        this.chains = chains;
        this.declarations = declarations;
        this.receipts = receipts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the transacting partner chose, and may choose.
     *
     * @param candidates resellers that could be the contact (R184)
     * @param isIndirect whether there is a contact to choose at all
     */
    public record Choice(Assignment assignment, List<Organization> candidates, boolean isIndirect) {

        public Choice {
            candidates = List.copyOf(candidates);
        }
    }

    @Transactional(readOnly = true)
    public Outcome<Choice> read(Actor actor, SubscriptionId id) {
        return Readers.assigners(actor).then(_ -> own(actor, id)).map(sold -> {
            var declared = declarations.declared(
                    Optional.of(sold.offer()),
                    Optional.of(id),
                    Optional.of(sold.partner()),
                    Set.of(),
                    new AsOf(clock.now()));
            return new Choice(declared.assignment().orElse(Assignment.NONE), candidates(sold), chains.isIndirect(sold));
        });
    }

    public Outcome<Assignment> assign(Actor actor, SubscriptionId id, Assignment wanted) {
        return Readers.assigners(actor).then(_ -> own(actor, id)).then(sold -> {
            if (wanted.contact().isPresent() && !chains.isIndirect(sold)) {
                return Outcome.refused(SupportRefusal.NO_CONTACT_TO_ASSIGN);
            }
            var isAllowed = wanted.contact()
                    .map(contact -> contact.equals(sold.partner())
                            || candidates(sold).stream()
                                    .anyMatch(one -> one.id().equals(contact)))
                    .orElse(true);
            return isAllowed
                    ? Outcome.done(write(actor, sold, wanted))
                    : Outcome.refused(Problem.at("contact", SupportRefusal.CONTACT_NOT_ASSIGNABLE));
        });
    }

    /** R19, R185: nobody is told of the end of a partnership, but the contact falls back to the provider at once. */
    @EventListener
    public void on(PartnershipEnded event) {
        declarations.lapse(event.provider(), event.reseller(), clock.now());
    }

    private Assignment write(Actor actor, SoldSubscription sold, Assignment wanted) {
        var now = clock.now();
        declarations.assign(actor, sold.id(), wanted, now);
        var content = ReceiptContent.about("subscription", sold.id().value())
                .with("passes-contact-on", wanted.passesContactOn())
                .with("reseller-has-access", wanted.resellerHasAccess())
                .concerning(sold.customer())
                .at(now);
        receipts.record(
                actor,
                SupportReceipt.SUPPORT_CONTACT_ASSIGNED,
                wanted.contact()
                        .map(contact -> content.with("contact", contact).concerning(contact))
                        .orElse(content));
        events.publishEvent(new SupportContactAssigned(
                sold.id(), sold.offer(), sold.partner(), wanted.contact(), sold.customer(), now));
        return wanted;
    }

    private List<Organization> candidates(SoldSubscription sold) {
        var delegates = relationships.delegatesOf(sold.customer());
        return relationships.resellersOf(sold.partner()).stream()
                .map(Relationships.Link::organization)
                .filter(reseller -> delegates.contains(reseller.id()))
                .toList();
    }

    private Outcome<SoldSubscription> own(Actor actor, SubscriptionId id) {
        return subscriptions
                .find(id, new AsOf(clock.now()))
                .filter(sold -> actor.worksFor(sold.partner()))
                .map(Outcome::done)
                .orElseGet(Denial::notFound);
    }
}
