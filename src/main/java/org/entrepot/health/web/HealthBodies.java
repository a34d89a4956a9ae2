package org.entrepot.health.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entrepot.health.IncidentKind;
import org.entrepot.health.IncidentState;
import org.entrepot.health.Severity;
import org.entrepot.health.application.CorrectIncident;
import org.entrepot.health.application.CorrectUpdate;
import org.entrepot.health.application.CoverageInput;
import org.entrepot.health.application.PostUpdate;
import org.entrepot.health.application.ReadHealth;
import org.entrepot.health.application.ReadIncident;
import org.entrepot.health.application.ReadUptime;
import org.entrepot.health.application.ReportIncident;
import org.entrepot.health.application.WordingInput;
import org.entrepot.health.domain.Coverage;
import org.entrepot.health.domain.FeedTokens;
import org.entrepot.health.domain.IncidentLine;
import org.entrepot.health.domain.Reach;
import org.entrepot.health.domain.Reader;
import org.entrepot.health.domain.SeenIncident;
import org.entrepot.health.spi.DeliveryProofs.Proof;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.jspecify.annotations.Nullable;

/** What goes in and out of the API of service health. */
final class HealthBodies {

    private HealthBodies() {}

    /**
     * What is said in one language.
     *
     * @param forPartners read by partners and resellers
     * @param forCustomers read by customers; left out where nothing is said to them
     */
    record Words(@Nullable String forPartners, @Nullable String forCustomers) {}

    /**
     * What it is about.
     *
     * @param parts {@code <offer>} for a whole offer, {@code <offer>/<plan>} for a plan
     * @param regions keys of regions of customers; none for everywhere
     * @param components ids of those at fault
     */
    record Scope(
            @Nullable List<String> parts,
            @Nullable List<String> regions,
            @Nullable List<String> components) {

        static CoverageInput input(@Nullable Scope scope) {
            return scope == null
                    ? new CoverageInput(Set.of(), Set.of(), Set.of())
                    : new CoverageInput(set(scope.parts()), set(scope.regions()), set(scope.components()));
        }
    }

    /**
     * A report.
     *
     * @param submission an id of the caller's own; the same report sent twice is taken once
     * @param kind {@code incident} or {@code maintenance}
     * @param scope what it is about
     * @param language tag of the language that stands in for missing ones
     * @param titles by language tag
     * @param texts of the first update, by language tag
     * @param state with which it begins; of a maintenance always {@code scheduled}
     * @param severity {@code normal}, {@code information}, {@code warning} or {@code critical}
     * @param since when it began; left out for now
     * @param plannedFrom of a maintenance
     * @param plannedUntil of a maintenance
     * @param inStore whether the store shows the texts for customers to everybody
     */
    record NewIncident(
            @Nullable String submission,
            @Nullable String kind,
            @Nullable Scope scope,
            @Nullable String language,
            @Nullable Map<String, Words> titles,
            @Nullable Map<String, Words> texts,
            @Nullable String state,
            @Nullable String severity,
            @Nullable Instant since,
            @Nullable Instant plannedFrom,
            @Nullable Instant plannedUntil,
            @Nullable Boolean inStore) {

        Outcome<ReportIncident.Command> read() {
            var problems = new Problems();
            var wantedKind = chosen(problems, "kind", IncidentKind.of(text(kind)));
            var first = wantedKind
                    .filter(one -> one == IncidentKind.MAINTENANCE && state == null)
                    .map(_ -> Optional.of(IncidentState.SCHEDULED))
                    .orElseGet(() -> IncidentState.of(text(state)));
            var begins = chosen(problems, "state", first);
            var bad = chosen(problems, "severity", Severity.of(text(severity)));
            return problems.orElse(() -> new ReportIncident.Command(
                    id(submission),
                    wantedKind.orElseThrow(),
                    Scope.input(scope),
                    text(language),
                    wording(titles),
                    wording(texts),
                    begins.orElseThrow(),
                    bad.orElseThrow(),
                    Optional.ofNullable(since),
                    Optional.ofNullable(plannedFrom),
                    Optional.ofNullable(plannedUntil),
                    Boolean.TRUE.equals(inStore)));
        }
    }

    /**
     * The next entry of a timeline.
     *
     * @param submission an id of the caller's own; the same update sent twice is taken once
     * @param texts by language tag
     * @param state from then on
     * @param severity from then on
     * @param at when it was so; left out for now
     */
    record NewUpdate(
            @Nullable String submission,
            @Nullable Map<String, Words> texts,
            @Nullable String state,
            @Nullable String severity,
            @Nullable Instant at) {

        Outcome<PostUpdate.Command> read() {
            var problems = new Problems();
            var then = chosen(problems, "state", IncidentState.of(text(state)));
            var bad = chosen(problems, "severity", Severity.of(text(severity)));
            return problems.orElse(() -> new PostUpdate.Command(
                    id(submission), wording(texts), then.orElseThrow(), bad.orElseThrow(), Optional.ofNullable(at)));
        }
    }

    /**
     * An entry of a timeline as it should have been.
     *
     * @param texts by language tag
     * @param state from then on
     * @param severity from then on
     * @param at when it was so; left out to leave it
     * @param withdrawn whether it is taken back as a whole
     * @param reason why it is corrected
     */
    record CorrectedUpdate(
            @Nullable Map<String, Words> texts,
            @Nullable String state,
            @Nullable String severity,
            @Nullable Instant at,
            @Nullable Boolean withdrawn,
            @Nullable String reason) {

        Outcome<CorrectUpdate.Command> read() {
            var problems = new Problems();
            var then = chosen(problems, "state", IncidentState.of(text(state)));
            var bad = chosen(problems, "severity", Severity.of(text(severity)));
            return problems.orElse(() -> new CorrectUpdate.Command(
                    wording(texts),
                    then.orElseThrow(),
                    bad.orElseThrow(),
                    Optional.ofNullable(at),
                    Boolean.TRUE.equals(withdrawn),
                    text(reason)));
        }
    }

    /**
     * An incident as it should have been described.
     *
     * @param scope what it is about
     * @param titles by language tag
     * @param plannedFrom of a maintenance; left out to leave the plan
     * @param plannedUntil of a maintenance; left out to leave the plan
     * @param inStore whether the store shows the texts for customers to everybody
     * @param reason why it is corrected
     */
    record CorrectedIncident(
            @Nullable Scope scope,
            @Nullable Map<String, Words> titles,
            @Nullable Instant plannedFrom,
            @Nullable Instant plannedUntil,
            @Nullable Boolean inStore,
            @Nullable String reason) {

        CorrectIncident.Command read() {
            return new CorrectIncident.Command(
                    Scope.input(scope),
                    wording(titles),
                    Optional.ofNullable(plannedFrom),
                    Optional.ofNullable(plannedUntil),
                    Boolean.TRUE.equals(inStore),
                    text(reason));
        }
    }

    /**
     * An incident in a list (R208).
     *
     * @param id of the incident
     * @param number what people call it by
     * @param kind {@code incident} or {@code maintenance}
     * @param publisher who reports it
     * @param severity how bad it is
     * @param state how far it has come
     * @param resolved whether it is over
     * @param from when it began, or will
     * @param until when it ended, or is planned to; absent while nobody knows
     * @param offers concerned
     * @param regions concerned; none for everywhere
     * @param title in the language asked for
     */
    record IncidentBody(
            UUID id,
            long number,
            String kind,
            UUID publisher,
            String severity,
            String state,
            boolean resolved,
            Instant from,
            Optional<Instant> until,
            List<UUID> offers,
            List<String> regions,
            String title) {

        static IncidentBody of(IncidentLine line, Reader reader, Instant now, Locale locale) {
            var title = reader.readsPartnerTexts()
                    ? line.titles().forPartners(locale, line.firstLanguage())
                    : line.titles().forCustomers(locale, line.firstLanguage()).orElseThrow();
            return new IncidentBody(
                    line.id().value(),
                    line.number(),
                    line.kind().code(),
                    line.publisher().value(),
                    line.severity().code(),
                    line.stateAt(now).code(),
                    line.isOver(now),
                    line.runsFrom(),
                    line.runsUntil(),
                    line.offers().stream().map(offer -> offer.value()).sorted().toList(),
                    line.regions().stream().map(region -> region.key()).sorted().toList(),
                    title.text());
        }
    }

    /**
     * One entry of a timeline.
     *
     * @param id of the entry
     * @param at when it was so
     * @param postedAt when it was said
     * @param correctedAt when it was corrected last; absent without a correction
     * @param state from then on
     * @param severity from then on
     * @param text in the language asked for
     * @param withdrawn taken back; for the publisher only
     */
    record EntryBody(
            UUID id,
            Instant at,
            Instant postedAt,
            Optional<Instant> correctedAt,
            String state,
            String severity,
            String text,
            boolean withdrawn) {

        static EntryBody of(SeenIncident.Entry entry) {
            return new EntryBody(
                    entry.id().value(),
                    entry.at(),
                    entry.postedAt(),
                    entry.correctedAt(),
                    entry.state().code(),
                    entry.severity().code(),
                    entry.text().text(),
                    entry.isWithdrawn());
        }
    }

    /**
     * An incident with its timeline.
     *
     * @param id of the incident
     * @param number what people call it by
     * @param kind {@code incident} or {@code maintenance}
     * @param publisher who reports it
     * @param severity how bad it is
     * @param state how far it has come
     * @param from when it began, or will
     * @param until when it ended, or is planned to; absent while nobody knows
     * @param parts {@code <offer>} or {@code <offer>/<plan>}
     * @param regions concerned; none for everywhere
     * @param components at fault; none for customers
     * @param title in the language asked for
     * @param messages latest first (R208)
     * @param impactedCustomers of the caller's own; absent for others than partners and resellers (R208)
     * @param customers the first of them
     * @param inStore whether everybody reads the texts for customers
     */
    record IncidentDetails(
            UUID id,
            long number,
            String kind,
            UUID publisher,
            String severity,
            String state,
            Instant from,
            Optional<Instant> until,
            List<String> parts,
            List<String> regions,
            List<UUID> components,
            String title,
            List<EntryBody> messages,
            Optional<Long> impactedCustomers,
            List<UUID> customers,
            boolean inStore) {

        static IncidentDetails of(ReadIncident.View view) {
            var incident = view.seen().incident();
            var timeline = incident.timeline();
            return new IncidentDetails(
                    incident.id().value(),
                    incident.number(),
                    incident.kind().code(),
                    incident.publisher().value(),
                    timeline.severity().code(),
                    timeline.stateAt(view.now()).code(),
                    timeline.runsFrom(),
                    timeline.runsUntil(),
                    HealthBodies.parts(incident.current().coverage()),
                    incident.current().coverage().regions().stream()
                            .map(region -> region.key())
                            .sorted()
                            .toList(),
                    view.components().stream().map(one -> one.id().value()).toList(),
                    view.seen().title().text(),
                    view.seen().entries().stream().map(EntryBody::of).toList(),
                    view.hits().map(ReadIncident.Hits::customers),
                    view.hits()
                            .map(hits -> hits.page().items().stream()
                                    .map(hit -> hit.customer().value())
                                    .toList())
                            .orElse(List.of()),
                    incident.current().inStore());
        }
    }

    /**
     * A service that runs through the caller.
     *
     * @param offer id
     * @param severity the worst of what runs now
     * @param customers that use it
     * @param incidents ids of what runs now
     */
    record ServiceBody(UUID offer, String severity, long customers, List<UUID> incidents) {

        static ServiceBody of(org.entrepot.health.domain.IncidentLists.Service service, ReadHealth.Services all) {
            var running = all.of(service.offer());
            return new ServiceBody(
                    service.offer().value(),
                    running.stream()
                            .filter(line -> line.kind() == IncidentKind.INCIDENT)
                            .map(IncidentLine::severity)
                            .max(Severity::compareTo)
                            .orElse(Severity.NORMAL)
                            .code(),
                    service.customers(),
                    running.stream().map(line -> line.id().value()).toList());
        }
    }

    /**
     * Health of one customer (R207).
     *
     * @param customer id
     * @param services that it uses through the caller
     * @param incidents what runs now or is planned, and concerns them
     */
    record CustomerBody(UUID customer, List<ServiceBody> services, List<IncidentBody> incidents) {}

    /**
     * Whom a report would be told to.
     *
     * @param partners number of partners concerned
     * @param resellers number of resellers concerned
     * @param customers number of their customers concerned
     * @param hearers one page of them
     * @param next cursor of the next page; absent on the last
     */
    record PreviewBody(int partners, int resellers, int customers, List<HearerBody> hearers, Optional<String> next) {}

    /**
     * A company that is told.
     *
     * @param organization id
     * @param partner whether it is told as transacting partner
     * @param reseller whether it is told as reseller
     * @param customers how many of its customers are concerned
     */
    record HearerBody(UUID organization, boolean partner, boolean reseller, int customers) {

        static HearerBody of(Reach.Reached reached) {
            return new HearerBody(
                    reached.organization().value(), reached.asPartner(), reached.asReseller(), reached.customers());
        }
    }

    /**
     * One fan-out.
     *
     * @param id of the telling
     * @param kind why they were told
     * @param at when
     * @param partners told
     * @param resellers told
     * @param customers concerned
     * @param read companies in which somebody has looked
     */
    record TellingBody(UUID id, String kind, Instant at, int partners, int resellers, int customers, int read) {

        static TellingBody of(Reach.Told told) {
            return new TellingBody(
                    told.id(),
                    told.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    told.at(),
                    told.figures().partners(),
                    told.figures().resellers(),
                    told.figures().customers(),
                    told.read());
        }
    }

    /**
     * A delivery receipt.
     *
     * @param hearer who was told
     * @param inboxes people who have it in their inbox
     * @param mailsSent mails handed over
     * @param mailsWaiting mails on their way
     * @param mailsFailed mails given up
     * @param readAt when somebody of the company first looked; absent while nobody has
     */
    record DeliveryBody(
            HearerBody hearer,
            int inboxes,
            int mailsSent,
            int mailsWaiting,
            int mailsFailed,
            Optional<Instant> readAt) {

        static DeliveryBody of(Reach.Delivery delivery, Optional<Proof> proof) {
            return new DeliveryBody(
                    HearerBody.of(delivery.hearer()),
                    proof.map(Proof::inboxes).orElse(0),
                    proof.map(Proof::mailsSent).orElse(0),
                    proof.map(Proof::mailsWaiting).orElse(0),
                    proof.map(Proof::mailsFailed).orElse(0),
                    delivery.readAt().or(() -> proof.flatMap(Proof::readAt)));
        }
    }

    /**
     * A component to be added or changed.
     *
     * @param name as partners know it
     * @param description of what it is
     * @param offers ids of those that need it
     */
    record NewComponent(
            @Nullable String name,
            @Nullable String description,
            @Nullable List<String> offers) {

        org.entrepot.health.application.KeepComponents.Command read() {
            return new org.entrepot.health.application.KeepComponents.Command(
                    text(name), text(description), set(offers));
        }
    }

    /**
     * A component with its uptime.
     *
     * @param id of the component
     * @param name as partners know it
     * @param description of what it is
     * @param offers that need it
     * @param retired whether it is no more
     * @param uptime share of the last 90 days without a critical incident, rounded down
     * @param downSeconds time with at least one critical incident
     * @param degradedSeconds time with a warning and nothing critical
     */
    record ComponentBody(
            UUID id,
            String name,
            String description,
            List<UUID> offers,
            boolean retired,
            BigDecimal uptime,
            long downSeconds,
            long degradedSeconds) {

        static ComponentBody of(ReadUptime.Standing standing) {
            var component = standing.component();
            return new ComponentBody(
                    component.id().value(),
                    component.name(),
                    component.description(),
                    component.offers().stream()
                            .map(offer -> offer.value())
                            .sorted()
                            .toList(),
                    component.isRetired(),
                    standing.uptime().share(),
                    standing.uptime().down().toSeconds(),
                    standing.uptime().degraded().toSeconds());
        }
    }

    /**
     * A feed.
     *
     * @param id of the feed
     * @param ending last characters of its secret
     * @param createdAt when it was made
     * @param revokedAt when it was revoked; absent while it is in use
     * @param address with the secret; only in the answer to making it
     */
    record FeedBody(UUID id, String ending, Instant createdAt, Optional<Instant> revokedAt, Optional<String> address) {

        static FeedBody of(FeedTokens.Token token, Optional<String> address) {
            return new FeedBody(token.id(), token.ending(), token.createdAt(), token.revokedAt(), address);
        }
    }

    static List<String> parts(Coverage coverage) {
        return coverage.parts().stream()
                .map(part -> part.offer() + part.plan().map(plan -> "/" + plan).orElse(""))
                .sorted()
                .toList();
    }

    static WordingInput wording(@Nullable Map<String, Words> words) {
        var partners = new HashMap<String, String>();
        var customers = new HashMap<String, String>();
        if (words != null) {
            words.forEach((language, said) -> {
                partners.put(language, text(said.forPartners()));
                customers.put(language, text(said.forCustomers()));
            });
        }
        return new WordingInput(partners, customers);
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Set<String> set(@Nullable List<String> values) {
        return values == null ? Set.of() : Set.copyOf(values);
    }

    private static UUID id(@Nullable String submission) {
        return OrganizationId.parse(text(submission)).map(OrganizationId::value).orElseGet(Ids::next);
    }

    private static <T> Optional<T> chosen(Problems problems, String field, Optional<T> choice) {
        problems.addIf(choice.isEmpty(), field, InputRefusal.CHOICE_UNKNOWN);
        return choice;
    }
}
