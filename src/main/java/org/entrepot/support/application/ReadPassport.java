package org.entrepot.support.application;

import java.util.Locale;
import java.util.Optional;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.sales.SoldSubscription;
import org.entrepot.sales.SoldSubscriptions;
import org.entrepot.support.Asked;
import org.entrepot.support.Asker;
import org.entrepot.support.Passport;
import org.entrepot.support.Passports;
import org.entrepot.support.Route;
import org.entrepot.support.Routing;
import org.entrepot.support.SupportRefusal;
import org.entrepot.support.domain.Chain;
import org.entrepot.support.domain.PassportLines;
import org.entrepot.support.domain.Sight;
import org.entrepot.visibility.Item;
import org.entrepot.visibility.Visibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The support passport, for whoever takes part: in which part it asks decides what it reads (P16, R162). */
@Service
@Transactional(readOnly = true)
public class ReadPassport implements Passports {

    private final SoldSubscriptions subscriptions;
    private final Offers offers;
    private final GatherChains chains;
    private final GatherDirectory directories;
    private final Sights sights;

    ReadPassport(
            SoldSubscriptions subscriptions,
            Offers offers,
            GatherChains chains,
            GatherDirectory directories,
            Sights sights) {
        this.subscriptions = subscriptions;
        this.offers = offers;
        this.chains = chains;
        this.directories = directories;
        this.sights = sights;
    }

    @Override
    public Optional<Passport> ofSubscription(Actor reader, SubscriptionId subscription, AsOf asOf) {
        return of(reader, subscription, asOf, false).fold(Optional::of, _ -> Optional.empty());
    }

    @Override
    public Optional<Passport> ofOffer(Actor reader, OfferId offer, AsOf asOf) {
        return of(reader, offer, asOf).fold(Optional::of, _ -> Optional.empty());
    }

    /** @param forCustomer as the customer reads it, for those who serve it */
    public Outcome<Passport> of(Actor reader, SubscriptionId subscription, AsOf asOf, boolean forCustomer) {
        return Readers.passports(reader)
                .then(_ -> found(standpoint(reader, subscription, asOf)))
                .then(standpoint -> forCustomer ? asCustomer(standpoint, subscription, asOf) : Outcome.done(standpoint))
                .map(this::passport);
    }

    public Outcome<Passport> of(Actor reader, OfferId offer, AsOf asOf) {
        return Readers.passports(reader)
                .then(_ -> found(standpoint(reader, offer, asOf)))
                .map(this::passport);
    }

    /** As the customer of the subscription reads it; for the short link, whose maker vouches for its reader. */
    Optional<Passport> forCustomer(SubscriptionId subscription, AsOf asOf) {
        return customer(subscription, asOf).map(this::passport);
    }

    /** A publisher knows no customers. */
    private Outcome<Standpoint> asCustomer(Standpoint reader, SubscriptionId subscription, AsOf asOf) {
        return found(Optional.of(reader)
                .filter(standpoint -> standpoint.asker() != Asker.PUBLISHER)
                .flatMap(_ -> customer(subscription, asOf)));
    }

    private Optional<Standpoint> customer(SubscriptionId subscription, AsOf asOf) {
        return subscriptions
                .find(subscription, asOf)
                .flatMap(sold -> offer(sold.offer()).map(offer -> {
                    var chain = chains.of(sold, offer.publisher(), asOf);
                    var sight = sights.sight(sights.customer(offer, asOf), Sights.isPassedOn(chain));
                    return new Standpoint(chain, Asker.CUSTOMER, sight, asOf);
                }));
    }

    @Override
    public Outcome<Passport.Line> route(Actor asker, Asked asked, AsOf asOf) {
        return standpoint(asker, asked, asOf).then(standpoint -> line(standpoint, asked));
    }

    private Outcome<Passport.Line> line(Standpoint standpoint, Asked asked) {
        var question = new Routing.Question(standpoint.asker(), asked.kind(), asked.circumstance(), asked.isDirect());
        var chain = standpoint.chain();
        if (Routing.of(question, chain.routing()) instanceof Route.NotOffered) {
            return Outcome.refused(SupportRefusal.QUESTION_NOT_OFFERED);
        }
        return new PassportLines(chain, directories.of(chain, standpoint.asOf()))
                .line(question, standpoint.sight(), standpoint.asOf().moment())
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(SupportRefusal.OFFER_NEEDED));
    }

    private Outcome<Standpoint> standpoint(Actor asker, Asked asked, AsOf asOf) {
        if (asked.subscription().isPresent()) {
            return found(standpoint(asker, asked.subscription().get(), asOf));
        }
        if (asked.offer().isPresent()) {
            return found(standpoint(asker, asked.offer().get(), asOf));
        }
        if (asker.actsAs(Party.PARTNER)) {
            return found(chains.ofPartner(asker.organization(), Optional.empty(), Optional.empty(), asOf)
                    .flatMap(chain -> chain.askerOf(asker.organization())
                            .map(part -> new Standpoint(chain, part, Sight.NOTHING, asOf))));
        }
        if (asker.actsAs(Party.PUBLISHER)) {
            var chain = chains.ofPublisher(asker.organization(), Optional.empty(), asOf);
            return Outcome.done(new Standpoint(chain, Asker.PUBLISHER, Sight.NOTHING, asOf));
        }
        return Outcome.refused(SupportRefusal.SUBSCRIPTION_NEEDED);
    }

    private Optional<Standpoint> standpoint(Actor reader, SubscriptionId id, AsOf asOf) {
        return subscriptions
                .find(id, asOf)
                .flatMap(sold -> offer(sold.offer()).flatMap(offer -> standpoint(reader, sold, offer, asOf)));
    }

    private Optional<Standpoint> standpoint(Actor reader, SoldSubscription sold, OfferSummary offer, AsOf asOf) {
        var chain = chains.of(sold, offer.publisher(), asOf);
        var asker = Readers.isOperator(reader) ? Optional.of(Asker.CUSTOMER) : chain.askerOf(reader.organization());
        return asker.map(part -> {
            var sight = sights.sight(sights.viewer(reader, part, offer, chain, asOf), Sights.isPassedOn(chain));
            return new Standpoint(chain, part, sight, asOf);
        });
    }

    private Optional<Standpoint> standpoint(Actor reader, OfferId id, AsOf asOf) {
        return offer(id).flatMap(offer -> {
            if (reader.worksFor(offer.publisher())) {
                var chain = chains.ofPublisher(offer.publisher(), Optional.of(id), asOf);
                return standpoint(reader, Asker.PUBLISHER, offer, chain, asOf);
            }
            return chains.ofPartner(reader.organization(), Optional.of(id), Optional.of(offer.publisher()), asOf)
                    .flatMap(chain -> chain.askerOf(reader.organization())
                            .flatMap(asker -> standpoint(reader, asker, offer, chain, asOf)));
        });
    }

    /** Empty for an offer that the reader may not know of. */
    private Optional<Standpoint> standpoint(Actor reader, Asker asker, OfferSummary offer, Chain chain, AsOf asOf) {
        var viewer = sights.viewer(reader, asker, offer, chain, asOf);
        return Visibility.shows(Item.PUBLIC_LISTING, viewer)
                ? Optional.of(new Standpoint(chain, asker, sights.sight(viewer, false), asOf))
                : Optional.empty();
    }

    private Passport passport(Standpoint from) {
        return new PassportLines(from.chain(), directories.of(from.chain(), from.asOf()))
                .passport(from.asker(), from.sight(), from.asOf().moment());
    }

    private Optional<OfferSummary> offer(OfferId id) {
        return offers.summary(id, Locale.ROOT);
    }

    private static <T> Outcome<T> found(Optional<T> value) {
        return value.map(Outcome::done).orElseGet(Denial::notFound);
    }
}
