package org.entrepot.verdict;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entrepot.kernel.AsOf;
import org.entrepot.verdict.spi.AudienceFacts;
import org.entrepot.verdict.spi.CatalogFacts;
import org.entrepot.verdict.spi.ChannelFacts;
import org.entrepot.verdict.spi.ChannelFacts.Assortment;
import org.entrepot.verdict.spi.CustomerFacts;
import org.entrepot.verdict.spi.OrganizationFacts;
import org.entrepot.verdict.spi.Pair;
import org.entrepot.verdict.spi.PartnerFacts;
import org.entrepot.verdict.spi.PlanFacts;
import org.entrepot.verdict.spi.PriceKey;
import org.entrepot.verdict.spi.RelationshipFacts;
import org.entrepot.verdict.spi.SalesFacts;
import org.entrepot.verdict.spi.SalesFacts.Holding;

/** The facts for many questions of one moment, read with one call for each module that owns some. */
final class GatheredFacts {

    private static final AudienceFacts NO_AUDIENCE = new AudienceFacts(List.of(), List.of());

    private final List<Question> questions;
    private final OrganizationFacts.Known organizations;
    private final RelationshipFacts.Known relationships;
    private final CatalogFacts.Known catalog;
    private final ChannelFacts.Known channel;
    private final SalesFacts.Known sales;

    /** In the order in which the answers of one name what the next is asked: a price has the customer's market. */
    GatheredFacts(FactSources from, AsOf asOf, List<Question> questions) {
        this.questions = questions;
        organizations = from.organizations()
                .about(
                        new OrganizationFacts.Asked(
                                keys(question ->
                                        Stream.concat(Stream.of(question.partner()), question.reseller().stream())),
                                keys(question -> question.customer().stream()),
                                keys(this::customerPair)),
                        asOf);
        catalog = from.catalog().about(keys(question -> Stream.of(question.plan())), keys(this::price), asOf);
        var links = new RelationshipFacts.Asked(
                keys(this::resellerPair), keys(this::customerPair), keys(question -> question.customer().stream()));
        relationships = links.isNothing()
                ? RelationshipFacts.Known.NOTHING
                : from.relationships().about(links, asOf);
        var audiences = keys(this::audience);
        channel = audiences.isEmpty()
                ? ChannelFacts.Known.NOTHING
                : from.channel().about(audiences, keys(this::assortment), asOf);
        var holdings = keys(this::holding);
        var subscriptions = keys(question -> question.subscription().stream());
        sales = holdings.isEmpty() && subscriptions.isEmpty()
                ? SalesFacts.Known.NOTHING
                : from.sales().about(holdings, subscriptions, asOf);
    }

    Facts about(Question question) {
        return new Facts(
                Optional.ofNullable(catalog.plans().get(question.plan())),
                in(channel.audiences(), audience(question)).orElse(NO_AUDIENCE),
                Optional.ofNullable(organizations.partners().get(question.partner())),
                question.reseller()
                        .flatMap(id ->
                                Optional.ofNullable(organizations.partners().get(id)))
                        .map(reseller -> about(question, reseller)),
                question.customer()
                        .flatMap(id ->
                                Optional.ofNullable(organizations.customers().get(id)))
                        .map(customer -> about(question, customer)),
                price(question).anyMatch(catalog.offered()::contains),
                in(sales.subscriptions(), question.subscription().stream()));
    }

    private Facts.Reseller about(Question question, PartnerFacts reseller) {
        return new Facts.Reseller(
                reseller,
                in(relationships.partnerships(), resellerPair(question)).orElse(List.of()),
                assortment(question).anyMatch(channel.excluded()::contains));
    }

    private Facts.Customer about(Question question, CustomerFacts customer) {
        return new Facts.Customer(
                customer,
                in(relationships.relationships(), customerPair(question)).orElse(List.of()),
                in(relationships.agreements(), question.customer().stream()).orElse(List.of()),
                customerPair(question).anyMatch(organizations.affiliated()::contains),
                in(sales.holdings(), holding(question)).orElse(Set.of()));
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
                .flatMap(id -> Optional.ofNullable(organizations.customers().get(id)))
                .flatMap(customer -> question.term()
                        .flatMap(term -> question.billingCycle()
                                .map(cycle -> new PriceKey(question.plan(), customer.country(), term, cycle))))
                .stream();
    }

    private Stream<PlanFacts> plan(Question question) {
        return Stream.ofNullable(catalog.plans().get(question.plan()));
    }

    private static <K, V> Optional<V> in(Map<K, V> answers, Stream<K> key) {
        return key.flatMap(one -> Stream.ofNullable(answers.get(one))).findFirst();
    }

    private <K> Set<K> keys(Function<Question, Stream<K>> key) {
        return questions.stream().flatMap(key).collect(Collectors.toUnmodifiableSet());
    }
}
