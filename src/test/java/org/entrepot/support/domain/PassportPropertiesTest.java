package org.entrepot.support.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entrepot.catalog.Contact;
import org.entrepot.catalog.PartnerListing;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.support.Answerer;
import org.entrepot.support.Asker;
import org.entrepot.support.Circumstance;
import org.entrepot.support.DeskKind;
import org.entrepot.support.Passport;
import org.entrepot.support.QuestionKind;
import org.entrepot.support.Route;
import org.entrepot.support.Routing;
import org.entrepot.support.Routing.Question;
import org.entrepot.support.RoutingFacts;
import org.entrepot.support.RoutingFacts.DirectChannel;
import org.entrepot.support.RoutingFacts.Model;

/** What holds of every subscription in every valid world, for every kind of question and everybody who asks. */
@Label("R174, R165, R179, P16: exactly one first answerer, never a forbidden one")
class PassportPropertiesTest {

    private static final Instant MOMENT = Instant.parse("2026-06-01T09:00:00Z");

    /** R174: the operator answers none of these. */
    private static final Set<QuestionKind> ABOUT_THE_PRODUCT = EnumSet.of(
            QuestionKind.HOW_TO_USE,
            QuestionKind.BREAK_FIX,
            QuestionKind.SERVICE_LEVEL,
            QuestionKind.PRODUCT_HEALTH,
            QuestionKind.DOCUMENTATION_TRAINING,
            QuestionKind.SAAS_SETUP,
            QuestionKind.PRODUCT_QUESTION_TO_OPERATOR,
            QuestionKind.PERMISSION_TO_SELL,
            QuestionKind.SALES_MATERIAL,
            QuestionKind.CUSTOMER_CONTRACT);

    /** R165: the publisher answers none of these. */
    private static final Set<QuestionKind> THE_PARTNERS_BILLING =
            EnumSet.of(QuestionKind.BILLING_QUESTION, QuestionKind.PAYMENT_COLLECTIONS);

    @Property(tries = 3_000)
    void every_question_that_is_offered_has_exactly_one_first_answerer(@ForAll("worlds") World world) {
        for (var asker : world.askers()) {
            for (var kind : QuestionKind.values()) {
                var route = Routing.of(Question.of(asker, kind), world.chain().routing());
                var line = world.lines().line(Question.of(asker, kind), SEES_ALL, MOMENT);

                assertThat(line.isEmpty()).isEqualTo(route instanceof Route.NotOffered);
                line.ifPresent(one -> assertThat(one.first().isPresent())
                        .as("%s asks %s", asker, kind)
                        .isNotEqualTo(one.referredTo().isPresent()));
                line.ifPresent(one -> assertThat(one.helper().organization()).isNotNull());
            }
        }
    }

    @Property(tries = 3_000)
    void nobody_answers_who_may_not(
            @ForAll("worlds") World world, @ForAll("circumstances") Optional<Circumstance> when) {
        for (var asker : world.askers()) {
            for (var kind : QuestionKind.values()) {
                for (var isDirect : new boolean[] {false, true}) {
                    var route = Routing.of(
                            new Question(asker, kind, when, isDirect),
                            world.chain().routing());
                    assertThat(forbidden(asker, kind))
                            .as("%s asks %s", asker, kind)
                            .noneMatch(everybodyIn(route)::contains);
                    if (asker == Asker.CUSTOMER) {
                        assertThat(firstOf(route)).isNotEqualTo(Optional.of(Answerer.OPERATOR));
                    }
                }
            }
        }
    }

    @Property(tries = 1_000)
    void whoever_answers_a_customer_takes_part_in_its_subscription(@ForAll("worlds") World world) {
        var passport = world.lines().passport(Asker.CUSTOMER, SEES_ALL, MOMENT);

        assertThat(passport.lines())
                .extracting(Passport.Line::helper)
                .allMatch(holder -> world.chain().companies().containsValue(holder.organization()));
    }

    @Property(tries = 1_000)
    void a_reseller_that_is_no_longer_a_partner_answers_nothing(@ForAll("worlds") World world) {
        var facts = world.chain().routing();
        if (facts.isAssignedLinked() || facts.isResellerLinked()) {
            return;
        }
        var passport = world.lines().passport(Asker.CUSTOMER, SEES_ALL, MOMENT);

        assertThat(passport.lines()).noneMatch(line -> line.helper().as() == Answerer.RESELLER);
    }

    @Property(tries = 1_000)
    void an_explicit_contact_wins_over_the_split(@ForAll("worlds") World world) {
        var facts = world.chain().routing();
        if (facts.assigned().isPresent()
                && (facts.assigned().get() != Answerer.RESELLER || facts.isAssignedLinked())
                && facts.model() == Model.INDIRECT) {
            for (var kind : QuestionKind.values()) {
                assertThat(facts.contactFor(kind)).isEqualTo(facts.assigned().get());
            }
        }
    }

    @Property(tries = 500)
    void a_customer_sees_no_engineering_and_no_program_contact(@ForAll("worlds") World world) {
        var sight = new Sight(true, Set.of(DeskKind.SUPPORT));
        var passport = world.lines().passport(Asker.CUSTOMER, sight, MOMENT);

        assertThat(passport.lines())
                .flatExtracting(line ->
                        java.util.List.of(line.reach().name(), line.reach().email()))
                .doesNotContain("engineering@publisher.example", "program@publisher.example", "Engineering", "Program");
    }

    private static final Sight SEES_ALL = new Sight(true, EnumSet.allOf(DeskKind.class));

    private static Set<Answerer> forbidden(Asker asker, QuestionKind kind) {
        var forbidden = EnumSet.noneOf(Answerer.class);
        if (ABOUT_THE_PRODUCT.contains(kind)) {
            forbidden.add(Answerer.OPERATOR);
        }
        if (THE_PARTNERS_BILLING.contains(kind) && asker != Asker.PUBLISHER) {
            forbidden.add(Answerer.PUBLISHER);
        }
        return forbidden;
    }

    private static Set<Answerer> everybodyIn(Route route) {
        var all = EnumSet.noneOf(Answerer.class);
        switch (route) {
            case Route.Answered answered -> {
                all.add(answered.first());
                all.addAll(answered.handOver());
                all.addAll(answered.choices());
            }
            case Route.Referred referred -> all.add(referred.helper());
            case Route.NotOffered _ -> {}
        }
        return all;
    }

    private static Optional<Answerer> firstOf(Route route) {
        return switch (route) {
            case Route.Answered answered -> Optional.of(answered.first());
            case Route.Referred referred -> Optional.of(referred.helper());
            case Route.NotOffered _ -> Optional.empty();
        };
    }

    /** A valid world: a reseller only below a provider, an assigned reseller only where there is one. */
    record World(Chain chain, Directory directory) {

        PassportLines lines() {
            return new PassportLines(chain, directory);
        }

        Set<Asker> askers() {
            var askers = EnumSet.of(Asker.CUSTOMER, Asker.PUBLISHER);
            if (chain.routing().model() == Model.DIRECT) {
                askers.add(Asker.DIRECT_PARTNER);
            } else {
                askers.add(Asker.PROVIDER);
                if (chain.companies().containsKey(Answerer.RESELLER)) {
                    askers.add(Asker.RESELLER);
                }
            }
            return askers;
        }
    }

    @Provide
    Arbitrary<Optional<Circumstance>> circumstances() {
        return Arbitraries.of(Circumstance.class).optional();
    }

    @Provide
    Arbitrary<World> worlds() {
        var booleans = Arbitraries.of(true, false);
        return Combinators.combine(
                        Arbitraries.of(Model.class),
                        Arbitraries.of(Answerer.PROVIDER, Answerer.RESELLER).optional(),
                        booleans.array(Boolean[].class).ofSize(5),
                        Arbitraries.of(QuestionKind.class).set(),
                        Arbitraries.of(Answerer.DIRECT_PARTNER, Answerer.PROVIDER, Answerer.RESELLER)
                                .set(),
                        Arbitraries.of(DirectChannel.class))
                .as((model, assigned, coins, split, declined, channel) -> {
                    var isIndirect = model == Model.INDIRECT;
                    var hasReseller = isIndirect && coins[0];
                    var contact = assigned.filter(party -> isIndirect)
                            .filter(party -> party != Answerer.RESELLER || hasReseller);
                    var facts = new RoutingFacts(
                            model,
                            contact,
                            hasReseller && coins[1],
                            hasReseller && coins[2],
                            split,
                            declined,
                            channel,
                            coins[3]);
                    return new World(chain(facts, hasReseller), directory());
                });
    }

    private static Chain chain(RoutingFacts facts, boolean hasReseller) {
        Map<Answerer, OrganizationId> companies = new EnumMap<>(Answerer.class);
        Arrays.stream(Answerer.values()).forEach(part -> companies.put(part, OrganizationId.next()));
        if (!hasReseller) {
            companies.remove(Answerer.RESELLER);
        }
        companies.remove(facts.model() == Model.DIRECT ? Answerer.PROVIDER : Answerer.DIRECT_PARTNER);
        return new Chain(
                Optional.of(OfferId.next()),
                Optional.of(SubscriptionId.next()),
                companies,
                Optional.ofNullable(companies.get(Answerer.RESELLER)),
                Optional.of(OrganizationId.next()),
                facts,
                false);
    }

    private static Directory directory() {
        var listing = new PartnerListing(
                new Contact("Support", "support@publisher.example", "+491"),
                "https://support.publisher.example",
                new Contact("Engineering", "engineering@publisher.example", "+492"),
                new Contact("Program", "program@publisher.example", "+493"),
                "",
                java.util.List.of());
        return new Directory(Optional.of(listing), Map.of(), Map.of(), Map.of());
    }
}
