package org.entrepot.channel;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.catalog.Contact;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.catalog.PartnerListing;
import org.entrepot.catalog.application.GoLive;
import org.entrepot.catalog.application.StopSelling;
import org.entrepot.catalog.application.SubmitOffer;
import org.entrepot.catalog.spi.OfferModule;
import org.entrepot.channel.application.AddPartners;
import org.entrepot.channel.application.RemovePartners;
import org.entrepot.channel.application.SaveAudienceDraft;
import org.entrepot.channel.application.SyncAudience;
import org.entrepot.channel.domain.AudienceDrafts;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.LiveAudiences;
import org.entrepot.channel.domain.MovePath;
import org.entrepot.channel.domain.WaysOut;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The decided moves of an audience, each through the use case that somebody would really call. What a row says about sales
 * is arranged where the move could see it: the moves of this issue never ask for Sold.
 */
@EntrepotTest
@Tag("R81")
class TransitionCasesTest {

    /** Requests, wind-downs, expiry, living lists, private prices and operators that act themselves: not built yet. */
    private static final Set<String> DEFERRED = ids("M021 M023-M099 M128 M136-M149 M151-M156 M158 M160 M162-M174");

    private final AudienceFixture audiences;
    private final OfferFixture offers;
    private final SaveAudienceDraft save;
    private final AddPartners add;
    private final RemovePartners remove;
    private final SyncAudience sync;
    private final SubmitOffer submit;
    private final GoLive goLive;
    private final StopSelling stop;
    private final AudienceDrafts drafts;
    private final LiveAudiences live;
    private final OfferModule module;
    private final TestClock clock;

    TransitionCasesTest(
            AudienceFixture audiences,
            OfferFixture offers,
            SaveAudienceDraft save,
            AddPartners add,
            RemovePartners remove,
            SyncAudience sync,
            SubmitOffer submit,
            GoLive goLive,
            StopSelling stop,
            AudienceDrafts drafts,
            LiveAudiences live,
            List<OfferModule> modules,
            TestClock clock) {
        this.audiences = audiences;
        this.offers = offers;
        this.save = save;
        this.add = add;
        this.remove = remove;
        this.sync = sync;
        this.submit = submit;
        this.goLive = goLive;
        this.stop = stop;
        this.drafts = drafts;
        this.live = live;
        this.module = modules.stream()
                .filter(one -> one.key().equals("audience"))
                .findFirst()
                .orElseThrow();
        this.clock = clock;
    }

    @Test
    void the_deferred_rows_exist() {
        assertThat(rows().stream().map(row -> row.get("id"))).containsAll(DEFERRED);
    }

    @TestFactory
    @DisplayName("T1-T3, T8, T9, T11, T13 and every refusal that leads to a request")
    Stream<DynamicTest> every_row_is_run_or_listed() {
        return rows().stream()
                .filter(row -> !DEFERRED.contains(row.get("id")))
                .map(row -> DynamicTest.dynamicTest(row.get("id") + " " + row.get("rules"), () -> run(row)));
    }

    private void run(CSVRecord row) {
        var scene = new Scene(row);
        scene.prepare();
        var before = scene.snapshot();
        var outcome = scene.move();
        audiences.tick();
        if (row.get("expected").equals("refused")) {
            assertThat(codes(outcome)).contains(row.get("guard_code"));
            assertThat(scene.alternatives(outcome)).isEqualTo(row.get("alternatives_offered"));
            assertThat(scene.snapshot()).isEqualTo(before);
        } else {
            assertThat(codes(outcome)).isEmpty();
            scene.check();
        }
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.problems().stream()
                        .map(problem -> problem.refusal().code())
                        .toList()
                : List.of();
    }

    /** One row of the file: the cast, the offer, the move. */
    private final class Scene {

        private final CSVRecord row;
        private final Map<String, OrganizationId> cast = new TreeMap<>();
        private final boolean isPublished;
        private final Set<String> situation;
        private OfferFixture.Made offer;

        Scene(CSVRecord row) {
            this.row = row;
            isPublished = row.get("published").equals("yes");
            situation = Set.of(row.get("sold_situation").split("\\+", -1));
            var isReseller = situation.contains("is-reseller");
            cast.put("A", audiences.partner("DIRECT_BILL"));
            cast.put("B", audiences.partner("INDIRECT_PROVIDER"));
            cast.put("C", audiences.partner(isReseller ? "INDIRECT_RESELLER" : "DIRECT_BILL"));
            var builder = offers.anOffer();
            offer = (situation.contains("materials-missing") ? builder.withoutChannelFields() : builder).draft();
        }

        void prepare() {
            var from = option(row.get("from"));
            if (from == AudienceOption.SPECIFIC) {
                audiences.choose(offer, from, cast.get("A"), cast.get("B"));
            } else if (from != AudienceOption.NOT_SET) {
                audiences.choose(offer, from);
            }
            if (isPublished) {
                audiences.publish(offer);
            }
            if (situation.contains("winding-down")) {
                audiences.startWindDown(offer.id(), cast.get("A"));
            }
            if (situation.contains("wound-down") && from == AudienceOption.SPECIFIC) {
                audiences.completeWindDown(offer.id(), cast.get("A"));
            }
        }

        Outcome<?> move() {
            var wish = row.get("to_or_action");
            var path = row.get("path");
            return switch (wish) {
                case "stop-selling" -> stop.stop(offer.publisher(), offer.id());
                case "add-partner" -> addPartner(path);
                case "remove-partner" -> removePartner(path);
                case "limit-markets" -> limitMarkets();
                default -> toOption(option(wish), path);
            };
        }

        private Outcome<?> toOption(AudienceOption option, String path) {
            return switch (path) {
                case "free" -> save(option);
                case "sync" -> {
                    wantB(option);
                    yield sync.sync(offer.publisher(), offer.id(), command(Optional.of(option), Map.of(), Set.of()));
                }
                default -> publish(option);
            };
        }

        private Outcome<?> save(AudienceOption option) {
            return save.save(
                    offer.publisher(),
                    offer.id(),
                    new SaveAudienceDraft.Command(Optional.of(option), Optional.empty(), Optional.empty()));
        }

        /** A wish for SPECIFIC names B only; under "any partner" there is no list to name anybody on. */
        private void wantB(AudienceOption option) {
            if (option == AudienceOption.SPECIFIC && !row.get("from").equals("any")) {
                add.add(offer.publisher(), offer.id(), unlimited("B")).orElseThrow();
            }
        }

        private Outcome<?> publish(AudienceOption option) {
            wantB(option);
            var saved = save(option);
            return saved instanceof Outcome.Refused<?> ? published(option.name(), "") : goLive();
        }

        /** The draft refuses it already; so we ask publishing itself, as a submission frozen elsewhere would. */
        private Outcome<?> published(String option, String removals) {
            var frozen = "{\"base\":\"%s\",\"option\":\"%s\",\"partners\":[],\"removals\":[%s]}"
                    .formatted(option(row.get("from")).name(), option, removals);
            var problems = module.problemsFor(offer.id(), frozen, listing());
            return problems.isEmpty() ? Outcome.done(offer) : Outcome.refused(problems);
        }

        private Outcome<?> goLive() {
            var submitted = submit.submit(offer.publisher(), offer.id());
            if (submitted instanceof Outcome.Refused<?>) {
                return submitted;
            }
            offers.review();
            return goLive.goLive(offer.publisher(), offer.id());
        }

        private Outcome<?> addPartner(String path) {
            var who = situation.contains("adds-A-again") ? "A" : "C";
            if (path.equals("sync")) {
                return sync.sync(offer.publisher(), offer.id(), command(Optional.empty(), unlimited(who), Set.of()));
            }
            var added = add.add(offer.publisher(), offer.id(), unlimited(who));
            return path.equals("free") || added instanceof Outcome.Refused<?> ? added : goLive();
        }

        private Outcome<?> removePartner(String path) {
            var a = cast.get("A");
            return switch (path) {
                case "free" -> remove.remove(offer.publisher(), offer.id(), Set.of(a));
                case "sync" -> sync.sync(offer.publisher(), offer.id(), command(Optional.empty(), Map.of(), Set.of(a)));
                default -> published("SPECIFIC", "\"" + a + "\"");
            };
        }

        private Outcome<?> limitMarkets() {
            var terms = new AuthorizationTerms(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Set.of(new CountryCode("DE"))),
                    new OnwardRight.All());
            return add.add(offer.publisher(), offer.id(), Map.of(cast.get("A"), terms));
        }

        private Map<OrganizationId, AuthorizationTerms> unlimited(String who) {
            return Map.of(cast.get(who), AuthorizationTerms.UNLIMITED);
        }

        private SyncAudience.Command command(
                Optional<AudienceOption> option,
                Map<OrganizationId, AuthorizationTerms> additions,
                Set<OrganizationId> removals) {
            return new SyncAudience.Command(option, additions, removals, Optional.empty(), false);
        }

        String alternatives(Outcome<?> outcome) {
            var path = MovePath.valueOf(row.get("path").toUpperCase(Locale.ROOT));
            return ((Outcome.Refused<?>) outcome)
                    .problems().stream()
                            .map(Problem::refusal)
                            .filter(refusal -> refusal.code().equals(row.get("guard_code")))
                            .flatMap(refusal -> WaysOut.of((ChannelRefusal) refusal, path).stream())
                            .map(Alternative::code)
                            .distinct()
                            .collect(joining("|"));
        }

        /** Everything a refusal must leave as it is. */
        Map<String, Object> snapshot() {
            var facts = new LinkedHashMap<String, Object>();
            var audience = drafts.find(offer.id()).orElseThrow();
            facts.put("live", audience.live());
            facts.put("listed", live.listed(offer.id(), clock.now()));
            facts.put("may-sell", letters(audiences.maySell(offer.id(), everybody())));
            return facts;
        }

        void check() {
            for (var part : row.get("effect").split("; ", -1)) {
                var cut = part.indexOf('=');
                if (cut > 0) {
                    check(part.substring(0, cut), part.substring(cut + 1));
                }
            }
        }

        private void check(String fact, String value) {
            var audience = drafts.find(offer.id()).orElseThrow();
            switch (fact) {
                case "draft" -> assertThat(audience.draft()).isEqualTo(option(value));
                case "option" -> assertThat(audience.live()).contains(option(value));
                case "draft-list" -> assertThat(draftList()).isEqualTo(value);
                case "may-sell" -> checkMaySell(value);
                case "gained" ->
                    assertThat(letters(audiences.maySell(offer.id(), everybody())))
                            .contains(value.split(",", -1));
                case "winding-down" ->
                    assertThat(live.listed(offer.id(), clock.now())).contains(cast.get(value));
                case "running" -> assertThat(value).isEqualTo("continues");
                default -> throw new AssertionError("nobody checks " + fact);
            }
        }

        /** T13: what stops the selling is the state of the offer, which the option does not know. */
        private void checkMaySell(String value) {
            if (row.get("to_or_action").equals("stop-selling")) {
                return;
            }
            var may = letters(audiences.maySell(offer.id(), everybody()));
            switch (value) {
                case "everybody" -> assertThat(may).containsExactly("A", "B", "C");
                case "nobody" -> assertThat(may).isEmpty();
                default -> assertThat(may).containsExactly(value.split(",", -1));
            }
        }

        private String draftList() {
            var waiting = drafts.partners(offer.id());
            var listed = live.listed(offer.id(), clock.now());
            return cast.entrySet().stream()
                    .filter(entry -> waiting.containsKey(entry.getValue()) || listed.contains(entry.getValue()))
                    .map(entry -> entry.getKey() + limit(waiting.get(entry.getValue())))
                    .collect(joining(","));
        }

        private static String limit(@org.jspecify.annotations.Nullable AuthorizationTerms terms) {
            return terms != null && terms.markets().isPresent() ? " in named markets" : "";
        }

        private OrganizationId[] everybody() {
            return cast.values().toArray(OrganizationId[]::new);
        }

        private List<String> letters(Set<OrganizationId> ids) {
            return cast.entrySet().stream()
                    .filter(entry -> ids.contains(entry.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    private static PartnerListing listing() {
        var contact = new Contact("Pelin Program", "channel@publisher.example", "+902121234569");
        return new PartnerListing(contact, "https://p.example", contact, contact, "https://p.example/kit", List.of());
    }

    private static AudienceOption option(String word) {
        return AudienceOption.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Set<String> ids(String ranges) {
        var ids = new TreeSet<String>();
        for (var range : ranges.split(" ", -1)) {
            var from = Integer.parseInt(range.substring(1, 4));
            var to = range.contains("-") ? Integer.parseInt(range.substring(6)) : from;
            IntStream.rangeClosed(from, to).forEach(number -> ids.add("M%03d".formatted(number)));
        }
        return ids;
    }

    private static List<CSVRecord> rows() {
        var stream = Objects.requireNonNull(TransitionCasesTest.class.getResourceAsStream("/cases/transitions.csv"));
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
