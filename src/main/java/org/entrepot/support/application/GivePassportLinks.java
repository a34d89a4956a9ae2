package org.entrepot.support.application;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Secret;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.kernel.SystemClock;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.entrepot.sales.SoldSubscription;
import org.entrepot.sales.SoldSubscriptions;
import org.entrepot.support.Passport;
import org.entrepot.support.SupportReceipt;
import org.entrepot.support.SupportRefusal;
import org.entrepot.support.domain.PassportLinks;
import org.entrepot.support.domain.PassportLinks.PassportLink;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Short links to a passport that a partner gives its customer: unguessable, expiring, revocable, and for a customer's eyes. */
@Service
@Transactional
public class GivePassportLinks {

    public static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 366;

    private final PassportLinks links;
    private final SoldSubscriptions subscriptions;
    private final ReadPassport passports;
    private final Receipts receipts;
    private final BusinessClock clock;
    private final SystemClock system;

    GivePassportLinks(
            PassportLinks links,
            SoldSubscriptions subscriptions,
            ReadPassport passports,
            Receipts receipts,
            BusinessClock clock,
            SystemClock system) {
        this.links = links;
        this.subscriptions = subscriptions;
        this.passports = passports;
        this.receipts = receipts;
        this.clock = clock;
        this.system = system;
    }

    /** @param token told once, never again */
    public record Given(PassportLink link, String token) {}

    public Outcome<Given> give(Actor actor, SubscriptionId id, int days) {
        return Readers.assigners(actor).then(_ -> served(actor, id)).then(sold -> {
            if (days < 1 || days > MOST_DAYS) {
                return Outcome.refused(Problem.at("days", SupportRefusal.LINK_LIFETIME, String.valueOf(MOST_DAYS)));
            }
            var now = system.now();
            var link = new PassportLink(
                    Ids.next(), id, actor.organization(), actor.name(), now, now.plus(Duration.ofDays(days)), 0);
            var secret = Secret.next();
            links.add(link, secret.hash(), actor);
            receipts.record(
                    actor,
                    SupportReceipt.PASSPORT_LINK_GIVEN,
                    ReceiptContent.about("subscription", id.value())
                            .andAbout("link", link.id())
                            .with("days", days));
            return Outcome.done(new Given(link, secret.text()));
        });
    }

    /** Those of the actor's company that still work. */
    @Transactional(readOnly = true)
    public Outcome<List<PassportLink>> list(Actor actor, SubscriptionId id) {
        return Readers.assigners(actor)
                .then(_ -> served(actor, id))
                .map(_ -> links.open(actor.organization(), id, system.now()));
    }

    public Outcome<UUID> revoke(Actor actor, SubscriptionId id, UUID link) {
        return Readers.assigners(actor).then(_ -> served(actor, id)).then(_ -> {
            if (!links.revoke(actor.organization(), link, system.now())) {
                return Denial.notFound();
            }
            receipts.record(
                    actor,
                    SupportReceipt.PASSPORT_LINK_REVOKED,
                    ReceiptContent.about("subscription", id.value()).andAbout("link", link));
            return Outcome.done(link);
        });
    }

    /** Whoever has the link reads what the customer may; empty for one that opens nothing (any more). */
    public Optional<Opened> open(String token) {
        return links.visit(Secret.hash(token), system.now())
                .flatMap(link -> passports
                        .forCustomer(link.subscription(), new AsOf(clock.now()))
                        .map(passport -> new Opened(link, passport)));
    }

    public record Opened(PassportLink link, Passport passport) {}

    private Outcome<SoldSubscription> served(Actor actor, SubscriptionId id) {
        return subscriptions
                .find(id, new AsOf(clock.now()))
                .filter(sold -> actor.worksFor(sold.partner())
                        || sold.reseller().filter(actor::worksFor).isPresent())
                .map(Outcome::done)
                .orElseGet(Denial::notFound);
    }
}
