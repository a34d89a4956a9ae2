package org.entrepot.verdict;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entrepot.kernel.AsOf;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.Recorded;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.kernel.SubscriptionState;
import org.entrepot.verdict.spi.AudienceFacts;
import org.entrepot.verdict.spi.ChannelFacts;
import org.entrepot.verdict.spi.ChannelFacts.Assortment;
import org.entrepot.verdict.spi.CustomerFacts;
import org.entrepot.verdict.spi.Pair;
import org.entrepot.verdict.spi.PartnerFacts;
import org.entrepot.verdict.spi.PlanFacts;
import org.entrepot.verdict.spi.PriceKey;
import org.entrepot.verdict.spi.SalesFacts.Holding;
import org.entrepot.verdict.spi.SalesFacts.SubscriptionFact;

/** The facts for many questions of one moment, read with one call for each kind of fact. */
final class GatheredFacts {

    private static final AudienceFacts NO_AUDIENCE = new AudienceFacts(List.of(), List.of());

    private final List<Question> questions;
    private final AsOf asOf;

    private final Map<PlanId, PlanFacts> plans;
    private final Map<OrganizationId, PartnerFacts> partners;
    private final Map<OrganizationId, CustomerFacts> customers;
    private final Set<Pair> affiliated;
    private final Map<Pair, List<Recorded<Boolean>>> partnerships;
    private final Map<Pair, List<Recorded<Boolean>>> relationships;
    private final Map<OrganizationId, List<Recorded<Boolean>>> agreements;
    private final Map<ChannelFacts.Key, AudienceFacts> audiences;
    private final Set<Assortment> excluded;
    private final Set<PriceKey> offered;
    private final Map<Holding, Set<SubscriptionState>> holdings;
    private final Map<SubscriptionId, SubscriptionFact> subscriptions;

    GatheredFacts(FactSources from, AsOf asOf, List<Question> questions) {
        this.questions = questions;
        this.asOf = asOf;
        plans = map(question -> Stream.of(question.plan()), from.catalog()::plans);
        partners = map(
                question -> Stream.concat(Stream.of(question.partner()), question.reseller().stream()),
                from.organizations()::partners);
        customers = map(question -> question.customer().stream(), from.organizations()::customers);
        affiliated = set(this::customerPair, from.organizations()::affiliated);
        partnerships = map(this::resellerPair, from.relationships()::partnerships);
        relationships = map(this::customerPair, from.relationships()::customerRelationships);
        agreements = map(question -> question.customer().stream(), from.relationships()::customerAgreements);
        audiences = map(this::audience, from.channel()::audiences);
        excluded = set(this::assortment, from.channel()::excluded);
        offered = set(this::price, from.catalog()::offered);
        holdings = map(this::holding, from.sales()::holdings);
        subscriptions = map(question -> question.subscription().stream(), from.sales()::subscriptions);
    }

    Facts about(Question question) {
        return new Facts(
                Optional.ofNullable(plans.get(question.plan())),
                in(audiences, audience(question)).orElse(NO_AUDIENCE),
                Optional.ofNullable(partners.get(question.partner())),
                question.reseller()
                        .flatMap(id -> Optional.ofNullable(partners.get(id)))
                        .map(reseller -> about(question, reseller)),
                question.customer()
                        .flatMap(id -> Optional.ofNullable(customers.get(id)))
                        .map(customer -> about(question, customer)),
                price(question).anyMatch(offered::contains),
                in(subscriptions, question.subscription().stream()));
    }

    private Facts.Reseller about(Question question, PartnerFacts reseller) {
        return new Facts.Reseller(
                reseller,
                in(partnerships, resellerPair(question)).orElse(List.of()),
                assortment(question).anyMatch(excluded::contains));
    }

    private Facts.Customer about(Question question, CustomerFacts customer) {
        return new Facts.Customer(
                customer,
                in(relationships, customerPair(question)).orElse(List.of()),
                in(agreements, question.customer().stream()).orElse(List.of()),
                customerPair(question).anyMatch(affiliated::contains),
                in(holdings, holding(question)).orElse(Set.of()));
    }

    private Stream<Pair> customerPair(Question question) {
        return question.customer().map(customer -> new Pair(question.partner(), customer)).stream();
    }

    private Stream<Pair> resellerPair(Question question) {
        return question.reseller().map(reseller -> new Pair(question.partner(), reseller)).stream();
    }

    private Stream<ChannelFacts.Key> audience(Question question) {
        return plan(question).map(plan -> new ChannelFacts.Key(plan.offer(), question.partner()));
    }

    private Stream<Assortment> assortment(Question question) {
        return plan(question)
                .flatMap(
                        plan -> question
                                .reseller()
                                .map(reseller -> new Assortment(question.partner(), reseller, plan.offer()))
                                .stream());
    }

    private Stream<Holding> holding(Question question) {
        return plan(question)
                .flatMap(plan -> question.customer().map(customer -> new Holding(customer, plan.offer())).stream());
    }

    private Stream<PriceKey> price(Question question) {
        return question
                .customer()
                .flatMap(id -> Optional.ofNullable(customers.get(id)))
                .flatMap(customer -> question.term()
                        .flatMap(term -> question.billingCycle()
                                .map(cycle -> new PriceKey(question.plan(), customer.country(), term, cycle))))
                .stream();
    }

    private Stream<PlanFacts> plan(Question question) {
        return Stream.ofNullable(plans.get(question.plan()));
    }

    private static <K, V> Optional<V> in(Map<K, V> answers, Stream<K> key) {
        return key.flatMap(one -> Stream.ofNullable(answers.get(one))).findFirst();
    }

    /** Nobody is asked about nothing. */
    private <K, V> Map<K, V> map(Function<Question, Stream<K>> key, BiFunction<Set<K>, AsOf, Map<K, V>> source) {
        var keys = keys(key);
        return keys.isEmpty() ? Map.of() : source.apply(keys, asOf);
    }

    private <K> Set<K> set(Function<Question, Stream<K>> key, BiFunction<Set<K>, AsOf, Set<K>> source) {
        var keys = keys(key);
        return keys.isEmpty() ? Set.of() : source.apply(keys, asOf);
    }

    private <K> Set<K> keys(Function<Question, Stream<K>> key) {
        return questions.stream().flatMap(key).collect(Collectors.toUnmodifiableSet());
    }
}
