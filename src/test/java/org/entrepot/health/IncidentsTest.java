package org.entrepot.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.catalog.OfferFixture.Made;
import org.entrepot.health.application.CorrectIncident;
import org.entrepot.health.application.CorrectUpdate;
import org.entrepot.health.application.CoverageInput;
import org.entrepot.health.application.KeepFeeds;
import org.entrepot.health.application.PostUpdate;
import org.entrepot.health.application.PreviewReach;
import org.entrepot.health.application.ReadDeliveries;
import org.entrepot.health.application.ReadFeed;
import org.entrepot.health.application.ReadHealth;
import org.entrepot.health.application.ReadIncident;
import org.entrepot.health.application.ReadUptime;
import org.entrepot.health.application.ReportIncident;
import org.entrepot.health.application.WordingInput;
import org.entrepot.health.domain.HealthRefusal;
import org.entrepot.health.domain.Incident;
import org.entrepot.health.domain.IncidentFilter;
import org.entrepot.health.domain.IncidentFilter.Phase;
import org.entrepot.health.domain.IncidentUpdate;
import org.entrepot.health.domain.Reach.Told;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Refusal;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.notices.application.SpreadHappenings;
import org.entrepot.sales.SellingFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@EntrepotTest
@DisplayName("An incident")
@Tag("R206")
@Tag("A43")
class IncidentsTest {

    private static final Locale EN = Locale.ENGLISH;

    private final HealthFixture health;
    private final SellingFixture selling;
    private final ReportIncident report;
    private final PostUpdate post;
    private final CorrectUpdate correctUpdate;
    private final CorrectIncident correctIncident;
    private final PreviewReach preview;
    private final ReadHealth lists;
    private final ReadIncident read;
    private final ReadDeliveries deliveries;
    private final ReadUptime uptime;
    private final ReadFeed feed;
    private final KeepFeeds feeds;
    private final KnownIncidents known;
    private final SpreadHappenings spread;
    private final TestClock clock;

    private Actor publisher;
    private Made offer;
    private Actor partner;
    private OrganizationId customer;
    private SubscriptionId subscription;

    IncidentsTest(
            HealthFixture health,
            SellingFixture selling,
            ReportIncident report,
            PostUpdate post,
            CorrectUpdate correctUpdate,
            CorrectIncident correctIncident,
            PreviewReach preview,
            ReadHealth lists,
            ReadIncident read,
            ReadDeliveries deliveries,
            ReadUptime uptime,
            ReadFeed feed,
            KeepFeeds feeds,
            KnownIncidents known,
            SpreadHappenings spread,
            TestClock clock) {
        this.health = health;
        this.selling = selling;
        this.report = report;
        this.post = post;
        this.correctUpdate = correctUpdate;
        this.correctIncident = correctIncident;
        this.preview = preview;
        this.lists = lists;
        this.read = read;
        this.deliveries = deliveries;
        this.uptime = uptime;
        this.feed = feed;
        this.feeds = feeds;
        this.known = known;
        this.spread = spread;
        this.clock = clock;
    }

    @BeforeEach
    void aSale() {
        publisher = health.publisher();
        offer = health.offer(publisher);
        partner = health.agentOf(selling.partner("DE"));
        customer = selling.customer("DE", partner.organization());
        subscription = selling.sell(partner, SellingFixture.wish(customer, offer.plan("basic")))
                .subscriptions()
                .getFirst();
    }

    @Test
    void reaches_partner_reseller_and_customer_of_running_subscriptions_and_nobody_else() {
        var provider = health.agentOf(selling.provider("DE"));
        var reseller = health.agentOf(selling.reseller("DE"));
        selling.link(provider.organization(), reseller.organization());
        var theirs = selling.customer("DE", provider.organization());
        selling.sell(
                provider,
                SellingFixture.through(reseller.organization(), SellingFixture.wish(theirs, offer.plan("pro"))));
        var stranger = health.agentOf(selling.partner("DE"));
        var incident = health.reported(offer, Severity.CRITICAL);
        for (var hearer : List.of(partner, provider, reseller)) {
            assertThat(seen(hearer, incident)).as("%s", hearer).isTrue();
        }
        assertThat(seen(stranger, incident)).isFalse();
        assertThat(seen(health.publisher(), incident)).as("another publisher").isFalse();
        assertThat(seen(HealthFixture.customerAdmin(theirs), incident)).isTrue();
        var view = read.read(reseller, incident.id(), EN, PageRequest.first()).orElseThrow();
        assertThat(view.hits().orElseThrow().customers()).isEqualTo(1);
        assertThat(view.companies()).containsKey(theirs).doesNotContainKey(customer);
        var told = deliveries.tellings(publisher, incident.id()).orElseThrow().getFirst();
        assertThat(told.figures().partners()).isEqualTo(2);
        assertThat(told.figures().resellers()).isEqualTo(1);
        assertThat(told.figures().customers()).isEqualTo(2);
    }

    @Test
    @Tag("P15")
    void shows_customers_only_what_was_written_for_customers() {
        var incident = health.reported(offer, Severity.WARNING);
        var quiet = new PostUpdate.Command(
                org.entrepot.kernel.Ids.next(),
                WordingInput.of("en", "Root cause: expired certificate of host 17", ""),
                IncidentState.IDENTIFIED,
                Severity.WARNING,
                Optional.empty());
        post.post(publisher, incident.id(), quiet).orElseThrow();
        var admin = HealthFixture.customerAdmin(customer);
        var view = read.read(admin, incident.id(), EN, PageRequest.first()).orElseThrow();
        assertThat(view.seen().title().text()).isEqualTo("You may not be able to sign in");
        assertThat(view.seen().entries()).hasSize(1);
        var unspoken = health.reported(
                publisher,
                new ReportIncident.Command(
                        org.entrepot.kernel.Ids.next(),
                        IncidentKind.INCIDENT,
                        HealthFixture.covering(offer),
                        "en",
                        WordingInput.of("en", "Slow exports", ""),
                        WordingInput.of("en", "Exports queue up.", ""),
                        IncidentState.INVESTIGATING,
                        Severity.INFORMATION,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false));
        assertThat(seen(admin, unspoken)).isFalse();
        assertThat(seen(partner, unspoken)).isTrue();
    }

    @Test
    void is_taken_once_however_often_its_form_is_sent() {
        var command = HealthFixture.report(Severity.WARNING, HealthFixture.covering(offer));
        var first = report.report(publisher, command).orElseThrow();
        var second = report.report(publisher, command).orElseThrow();
        assertThat(second.incident().id()).isEqualTo(first.incident().id());
        assertThat(second.isRepeat()).isTrue();
        var update = HealthFixture.update(IncidentState.IDENTIFIED, Severity.WARNING, Optional.empty());
        post.post(publisher, first.incident().id(), update).orElseThrow();
        var again = post.post(publisher, first.incident().id(), update).orElseThrow();
        assertThat(again.updates()).hasSize(2);
        assertThat(tellings(first.incident())).hasSize(2);
    }

    @Test
    @Tag("R208")
    void takes_an_update_that_comes_late_at_its_place_and_is_ended_and_opened_again() {
        var begun = clock.now();
        var incident = health.reported(offer, Severity.WARNING);
        clock.moveBy(Duration.ofMinutes(30));
        incident = health.updated(publisher, incident, IncidentState.RESOLVED, Severity.NORMAL);
        assertThat(incident.timeline().runsUntil()).isPresent();
        assertThat(known.ofSubscription(subscription, EN)).isEmpty();
        var late = HealthFixture.update(
                IncidentState.IDENTIFIED, Severity.CRITICAL, Optional.of(begun.plus(Duration.ofMinutes(10))));
        incident = post.post(publisher, incident.id(), late).orElseThrow();
        assertThat(incident.timeline().state()).as("it is over all the same").isEqualTo(IncidentState.RESOLVED);
        assertThat(incident.timeline().entries())
                .extracting(mark -> mark.state())
                .containsExactly(IncidentState.INVESTIGATING, IncidentState.IDENTIFIED, IncidentState.RESOLVED);
        incident = health.updated(publisher, incident, IncidentState.INVESTIGATING, Severity.CRITICAL);
        assertThat(incident.timeline().runsUntil()).isEmpty();
        assertThat(known.ofSubscription(subscription, EN)).hasSize(1);
        assertThat(tellings(incident).reversed())
                .extracting(told -> told.kind().name())
                .containsExactly("REPORTED", "ENDED", "UPDATED", "REOPENED");
        var tooEarly = HealthFixture.update(
                IncidentState.IDENTIFIED, Severity.WARNING, Optional.of(begun.minus(Duration.ofDays(1))));
        assertThat(refusal(post.post(publisher, incident.id(), tooEarly))).isEqualTo(HealthRefusal.MOMENT_BEFORE_START);
        var ahead = HealthFixture.update(
                IncidentState.IDENTIFIED,
                Severity.WARNING,
                Optional.of(clock.now().plus(Duration.ofHours(1))));
        assertThat(refusal(post.post(publisher, incident.id(), ahead))).isEqualTo(HealthRefusal.MOMENT_AHEAD);
        var bad = HealthFixture.update(IncidentState.RESOLVED, Severity.CRITICAL, Optional.empty());
        assertThat(refusal(post.post(publisher, incident.id(), bad))).isEqualTo(HealthRefusal.END_IS_NORMAL);
    }

    @Test
    void keeps_what_was_said_before_a_correction() {
        var incident = health.reported(offer, Severity.CRITICAL);
        var update = incident.updates().getFirst();
        var command = new CorrectUpdate.Command(
                WordingInput.of("en", "Only slow, not down", "It is slow."),
                IncidentState.INVESTIGATING,
                Severity.WARNING,
                Optional.empty(),
                false,
                "Reclassified after a look at the logs");
        assertThat(refusal(correctUpdate.correct(publisher, incident.id(), update.id(), 99, command)))
                .isEqualTo(Denial.STALE_STATE);
        var corrected = correctUpdate
                .correct(publisher, incident.id(), update.id(), incident.version(), command)
                .orElseThrow();
        assertThat(corrected.timeline().severity()).isEqualTo(Severity.WARNING);
        assertThat(deliveries.forms(publisher, incident.id(), update.id()).orElseThrow())
                .extracting(IncidentUpdate::severity)
                .containsExactly(Severity.CRITICAL, Severity.WARNING);
        var last = correctUpdate.correct(
                publisher,
                incident.id(),
                update.id(),
                corrected.version(),
                CorrectUpdate.Command.withdrawing(update, "Wrong incident"));
        assertThat(refusal(last)).isEqualTo(HealthRefusal.LAST_UPDATE_STAYS);
        var second = health.updated(publisher, corrected, IncidentState.IDENTIFIED, Severity.CRITICAL);
        var latest = second.updates().getLast();
        var withdrawn = correctUpdate
                .correct(
                        publisher,
                        incident.id(),
                        latest.id(),
                        second.version(),
                        CorrectUpdate.Command.withdrawing(latest, "Wrong incident"))
                .orElseThrow();
        assertThat(withdrawn.timeline().state()).isEqualTo(IncidentState.INVESTIGATING);
        assertThat(refusal(correctUpdate.correct(
                        publisher,
                        incident.id(),
                        latest.id(),
                        withdrawn.version(),
                        CorrectUpdate.Command.withdrawing(latest, "Again"))))
                .isEqualTo(HealthRefusal.UPDATE_IS_WITHDRAWN);
    }

    @Test
    @DisplayName("corrected in what it concerns tells the newcomers, and those whom it does not concern after all")
    void corrected_in_what_it_concerns_tells_both() {
        var other = health.agentOf(selling.partner("DE"));
        selling.sell(other, SellingFixture.wish(selling.customer("DE", other.organization()), offer.plan("pro")));
        var incident = health.reported(
                publisher,
                HealthFixture.report(
                        Severity.WARNING,
                        new CoverageInput(Set.of(offer.id() + "/" + offer.plan("basic")), Set.of(), Set.of())));
        assertThat(seen(other, incident)).isFalse();
        var command = new CorrectIncident.Command(
                new CoverageInput(Set.of(offer.id() + "/" + offer.plan("pro")), Set.of(), Set.of()),
                new WordingInput(Map.of("en", "Sign-in fails in Pro"), Map.of("en", "You may not be able to sign in")),
                Optional.empty(),
                Optional.empty(),
                false,
                "It was the other plan");
        correctIncident
                .correct(publisher, incident.id(), incident.version(), command)
                .orElseThrow();
        assertThat(tellings(incident))
                .extracting(told -> told.kind().name())
                .containsExactlyInAnyOrder("NOT_CONCERNED", "CORRECTED", "REPORTED");
        assertThat(seen(other, incident)).isTrue();
        assertThat(known.ofSubscription(subscription, EN)).isEmpty();
        assertThat(running(partner)).isZero();
        assertThat(running(other)).isEqualTo(1);
        assertThat(deliveries.history(publisher, incident.id()).orElseThrow().versions())
                .hasSize(2);
    }

    @Test
    void is_delivered_to_inboxes_and_the_receipt_tells_who_looked_when() {
        var incident = health.reported(offer, Severity.CRITICAL);
        while (spread.spreadOnce()) {
            health.tick();
        }
        var told = tellings(incident).getFirst();
        var before = deliveries
                .deliveries(publisher, incident.id(), told.id(), PageRequest.first())
                .orElseThrow();
        assertThat(before.page().items()).hasSize(1);
        assertThat(before.page().items().getFirst().readAt()).isEmpty();
        assertThat(before.proofs()).containsKey(partner.organization());
        read.markRead(partner, incident.id()).orElseThrow();
        var after = deliveries
                .deliveries(publisher, incident.id(), told.id(), PageRequest.first())
                .orElseThrow();
        assertThat(after.page().items().getFirst().readAt()).contains(clock.now());
        assertThat(tellings(incident).getFirst().read()).isEqualTo(1);
        assertThat(refusal(deliveries.deliveries(partner, incident.id(), told.id(), PageRequest.first())))
                .isEqualTo(Denial.ROLE_REQUIRED);
    }

    @Test
    @Tag("R207")
    void planned_is_announced_before_it_begins_and_goes_as_planned() {
        var from = clock.now().plus(Duration.ofHours(5));
        var until = from.plus(Duration.ofHours(2));
        var plan = health.reported(publisher, HealthFixture.maintenance(HealthFixture.covering(offer), from, until));
        assertThat(known.ofSubscription(subscription, EN)).isEmpty();
        assertThat(ahead(partner)).isEqualTo(1);
        clock.moveTo(from);
        assertThat(known.ofSubscription(subscription, EN))
                .extracting(KnownIncident::state)
                .containsExactly(IncidentState.IN_PROGRESS);
        var move = new CorrectIncident.Command(
                HealthFixture.covering(offer),
                WordingInput.of("en", "Database upgrade", "Short interruption"),
                Optional.of(clock.now().plus(Duration.ofHours(9))),
                Optional.of(clock.now().plus(Duration.ofHours(10))),
                false,
                "Later");
        assertThat(refusal(correctIncident.correct(publisher, plan.id(), plan.version(), move)))
                .isEqualTo(HealthRefusal.MAINTENANCE_HAS_BEGUN);
        clock.moveTo(until);
        assertThat(known.ofSubscription(subscription, EN)).isEmpty();
        var late = HealthFixture.maintenance(HealthFixture.covering(offer), from, until);
        assertThat(refusal(report.report(publisher, late))).isEqualTo(HealthRefusal.PLANNED_WINDOW_PAST);
        var backwards = HealthFixture.maintenance(
                HealthFixture.covering(offer),
                clock.now().plus(Duration.ofHours(2)),
                clock.now().plus(Duration.ofHours(1)));
        assertThat(refusal(report.report(publisher, backwards))).isEqualTo(HealthRefusal.PLANNED_WINDOW_BACKWARDS);
    }

    @Test
    void counts_against_the_uptime_of_its_components() {
        var api = health.component(publisher, "API", offer);
        clock.moveBy(Duration.ofDays(10));
        var coverage = new CoverageInput(
                Set.of(offer.id().toString()), Set.of(), Set.of(api.id().toString()));
        var incident = health.reported(publisher, HealthFixture.report(Severity.CRITICAL, coverage));
        var begun = incident.timeline().runsFrom();
        clock.moveTo(begun.plus(Duration.ofHours(2)));
        var standing = uptime.of(List.of(api)).getFirst();
        assertThat(standing.uptime().down()).isEqualTo(Duration.ofHours(2));
        assertThat(standing.now()).isEqualTo(Severity.CRITICAL);
        assertThat(standing.days()).hasSize(ReadUptime.DAYS);
        assertThat(standing.days().getFirst().uptime()).as("not there yet").isEmpty();
        health.updated(publisher, incident, IncidentState.RESOLVED, Severity.NORMAL);
        clock.moveBy(Duration.ofDays(1));
        assertThat(uptime.of(List.of(api)).getFirst().uptime().down())
                .isBetween(Duration.ofHours(2), Duration.ofHours(2).plusSeconds(2));
    }

    @Test
    void is_read_by_feed_with_a_secret_until_that_is_revoked() {
        var incident = health.reported(offer, Severity.CRITICAL);
        var made = feeds.make(partner).orElseThrow();
        var own = feed.bySecret(made.secret(), EN).orElseThrow();
        assertThat(own.entries()).extracting(entry -> entry.incident().id()).containsExactly(incident.id());
        var theirs = feeds.make(HealthFixture.customerAdmin(customer)).orElseThrow();
        assertThat(feed.bySecret(theirs.secret(), EN).orElseThrow().entries())
                .extracting(entry -> entry.entry().text().text())
                .containsExactly("We are working on it.");
        assertThat(feed.published(EN).entries())
                .as("not published in the store")
                .isEmpty();
        assertThat(refusal(feeds.revoke(publisher, made.token().id()))).isEqualTo(Denial.NOT_FOUND);
        feeds.revoke(partner, made.token().id()).orElseThrow();
        assertThat(refusal(feed.bySecret(made.secret(), EN))).isEqualTo(Denial.NOT_FOUND);
        for (var at = 0; at < 10; at++) {
            feeds.make(partner).orElseThrow();
        }
        assertThat(refusal(feeds.make(partner))).isEqualTo(HealthRefusal.FEED_LIMIT);
    }

    @Test
    void about_nothing_or_about_somebody_elses_offer_is_refused_at_its_field() {
        var nothing = new CoverageInput(Set.of(), Set.of(), Set.of());
        assertThat(refusal(report.report(publisher, HealthFixture.report(Severity.WARNING, nothing))))
                .isEqualTo(HealthRefusal.INCIDENT_CONCERNS_NOTHING);
        var theirs = health.offer(health.publisher());
        var command = HealthFixture.report(Severity.WARNING, HealthFixture.covering(theirs));
        List<String> fields = report.report(publisher, command)
                .fold(
                        _ -> List.<String>of(),
                        problems -> problems.stream().map(Problem::field).toList());
        assertThat(fields).containsExactly("parts");
        assertThat(refusal(preview.preview(publisher, HealthFixture.covering(theirs), PageRequest.first())))
                .isNotNull();
    }

    @Test
    @Tag("R207")
    void is_fetched_for_a_customer_that_delegated_its_rights_only() {
        health.reported(offer, Severity.CRITICAL);
        assertThat(refusal(lists.delegatedCustomer(partner, customer, EN, PageRequest.first())))
                .isEqualTo(HealthRefusal.DELEGATED_RIGHTS_REQUIRED);
        assertThat(lists.customer(partner, customer, EN, PageRequest.first())
                        .orElseThrow()
                        .open()
                        .page()
                        .items())
                .hasSize(1);
        var stranger = health.agentOf(selling.partner("DE"));
        assertThat(refusal(lists.customer(stranger, customer, EN, PageRequest.first())))
                .isEqualTo(Denial.NOT_FOUND);
    }

    private List<Told> tellings(Incident incident) {
        return deliveries.tellings(publisher, incident.id()).orElseThrow();
    }

    private boolean seen(Actor actor, Incident incident) {
        return read.read(actor, incident.id(), EN, PageRequest.first()).fold(_ -> true, _ -> false);
    }

    private int running(Actor actor) {
        return lists.own(actor, IncidentFilter.of(Phase.NOW), EN, PageRequest.first())
                .orElseThrow()
                .page()
                .items()
                .size();
    }

    private int ahead(Actor actor) {
        return lists.own(actor, IncidentFilter.of(Phase.AHEAD), EN, PageRequest.first())
                .orElseThrow()
                .page()
                .items()
                .size();
    }

    private static <T> Refusal refusal(Outcome<T> outcome) {
        return outcome.fold(
                value -> {
                    throw new AssertionError("done: " + value);
                },
                problems -> problems.getFirst().refusal());
    }
}
