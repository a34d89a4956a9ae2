package org.entrepot.support.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.Offers;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Recorded;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.sales.SoldSubscription;
import org.entrepot.sales.SoldSubscriptions;
import org.entrepot.support.Answerer;
import org.entrepot.support.Asker;
import org.entrepot.support.QuestionKind;
import org.entrepot.support.Route;
import org.entrepot.support.Routing;
import org.entrepot.support.RoutingFacts;
import org.entrepot.support.domain.Chain;
import org.entrepot.support.domain.ChainLens;
import org.entrepot.support.domain.ChainLens.Bond;
import org.entrepot.support.domain.ChainLens.Part;
import org.entrepot.support.domain.ChainLens.Station;
import org.entrepot.support.domain.ChainLens.Step;
import org.entrepot.verdict.spi.ChannelFacts;
import org.entrepot.verdict.spi.Pair;
import org.entrepot.verdict.spi.RelationshipFacts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chain of a subscription, for whoever stands in it, as of a moment. */
@Service
@Transactional(readOnly = true)
public class ReadChain {

    private final SoldSubscriptions subscriptions;
    private final Offers offers;
    private final GatherChains chains;
    private final ChannelFacts channel;
    private final RelationshipFacts links;

    ReadChain(
            SoldSubscriptions subscriptions,
            Offers offers,
            GatherChains chains,
            ChannelFacts channel,
            RelationshipFacts links) {
        this.subscriptions = subscriptions;
        this.offers = offers;
        this.chains = chains;
        this.channel = channel;
        this.links = links;
    }

    /**
     * @param lens what the reader may know, and of that what the party may know that it looks as
     * @param reader in which part the reader stands; empty for the operator
     * @param as as whom it is looked at
     */
    public record Seen(SoldSubscription sold, OfferSummary offer, ChainLens lens, Optional<Part> reader, Part as) {}

    /** @param as as whom to look; empty for as oneself, or as the partner for the operator */
    public Outcome<Seen> of(Actor actor, SubscriptionId id, AsOf asOf, Optional<Part> as, Locale language) {
        return Readers.passports(actor)
                .then(_ -> subscriptions
                        .find(id, asOf)
                        .flatMap(sold -> offers.summary(sold.offer(), language)
                                .flatMap(offer -> seen(actor, sold, offer, asOf, as)))
                        .map(Outcome::done)
                        .orElseGet(Denial::notFound));
    }

    private Optional<Seen> seen(Actor actor, SoldSubscription sold, OfferSummary offer, AsOf asOf, Optional<Part> as) {
        var chain = chains.of(sold, offer.publisher(), asOf);
        var reader = chain.askerOf(actor.organization()).map(ReadChain::part);
        if (reader.isEmpty() && !Readers.isOperator(actor)) {
            return Optional.empty();
        }
        var whole = lens(sold, chain, asOf);
        var own = reader.map(whole::seenBy).orElse(whole);
        var wanted = as.filter(part -> whole.station(part).isPresent())
                .or(() -> reader)
                .orElse(Part.PARTNER);
        return Optional.of(new Seen(sold, offer, own.seenBy(wanted), reader, wanted));
    }

    private ChainLens lens(SoldSubscription sold, Chain chain, AsOf asOf) {
        var reseller = chain.company(Answerer.RESELLER);
        var isProvider = chain.routing().model() == RoutingFacts.Model.INDIRECT;
        var stations = new ArrayList<Station>();
        stations.add(station(Part.PUBLISHER, chain, Answerer.PUBLISHER, false));
        stations.add(
                station(Part.PARTNER, chain, isProvider ? Answerer.PROVIDER : Answerer.DIRECT_PARTNER, isProvider));
        reseller.ifPresent(_ -> stations.add(station(Part.RESELLER, chain, Answerer.RESELLER, false)));
        stations.add(new Station(Part.CUSTOMER, Optional.of(sold.customer()), false, false, false));
        var steps = new ArrayList<Step>();
        steps.add(authorized(sold, asOf));
        var partnership = reseller.map(company -> partnership(new Pair(sold.partner(), company), asOf));
        partnership.ifPresent(steps::add);
        steps.add(new Step(
                reseller.isPresent() ? Part.RESELLER : Part.PARTNER,
                Part.CUSTOMER,
                Bond.SUBSCRIPTION,
                Optional.of(sold.startedAt()),
                Optional.empty(),
                sold.termEnd(),
                sold.autoRenew()));
        var isLinked = partnership.map(step -> step.bond() == Bond.PARTNERSHIP).orElse(true);
        return new ChainLens(sold.id(), stations, steps, isLinked, asOf.moment());
    }

    /** Who bills and who supports is the passport's answer, and nobody else's. */
    private static Station station(Part part, Chain chain, Answerer as, boolean isProvider) {
        return new Station(
                part,
                chain.company(as),
                isProvider,
                answers(as, QuestionKind.BILLING_QUESTION, chain),
                answers(as, QuestionKind.HOW_TO_USE, chain) || answers(as, QuestionKind.BREAK_FIX, chain));
    }

    private static boolean answers(Answerer part, QuestionKind kind, Chain chain) {
        return Routing.of(Routing.Question.of(Asker.CUSTOMER, kind), chain.routing()) instanceof Route.Answered answered
                && answered.first() == part;
    }

    private Step authorized(SoldSubscription sold, AsOf asOf) {
        var key = new ChannelFacts.Key(sold.offer(), sold.partner());
        var facts = channel.audiences(Set.of(key), asOf).get(key);
        if (facts == null) {
            return step(Bond.DEFAULT_IN, Optional.empty(), Optional.empty());
        }
        var grant = Recorded.asOf(asOf.moment(), facts.authorizations())
                .filter(authorization -> authorization.isInForceAt(asOf.moment()));
        if (grant.isPresent()) {
            return step(
                    Bond.AUTHORIZATION,
                    grant.map(authorization -> authorization.from()),
                    grant.flatMap(authorization -> authorization.end()));
        }
        var option = facts.option().stream()
                .filter(entry -> entry.holdsAt(asOf.moment()))
                .findFirst();
        if (option.filter(entry -> entry.value() == AudienceOption.ANY).isPresent()) {
            return step(Bond.OPEN_TO_ALL, option.map(Recorded::from), Optional.empty());
        }
        return step(
                facts.authorizations().isEmpty() ? Bond.DEFAULT_IN : Bond.ENDED, Optional.empty(), Optional.empty());
    }

    private static Step step(Bond bond, Optional<Instant> since, Optional<Instant> until) {
        return new Step(Part.PUBLISHER, Part.PARTNER, bond, since, until, Optional.empty(), false);
    }

    private Step partnership(Pair pair, AsOf asOf) {
        List<Recorded<Boolean>> history = links.partnerships(Set.of(pair), asOf).getOrDefault(pair, List.of());
        var current =
                history.stream().filter(entry -> entry.holdsAt(asOf.moment())).findFirst();
        var last = current.or(() -> history.stream().reduce((_, later) -> later));
        return new Step(
                Part.PARTNER,
                Part.RESELLER,
                current.isPresent() ? Bond.PARTNERSHIP : Bond.ENDED,
                last.map(Recorded::from),
                last.flatMap(Recorded::until).filter(until -> !until.isAfter(asOf.moment())),
                Optional.empty(),
                false);
    }

    private static Part part(Asker asker) {
        return switch (asker) {
            case CUSTOMER -> Part.CUSTOMER;
            case DIRECT_PARTNER, PROVIDER -> Part.PARTNER;
            case RESELLER -> Part.RESELLER;
            case PUBLISHER -> Part.PUBLISHER;
        };
    }
}
