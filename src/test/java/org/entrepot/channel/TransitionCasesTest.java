package org.entrepot.channel;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
import org.entrepot.catalog.OfferType;
import org.entrepot.catalog.PartnerListing;
import org.entrepot.catalog.PricingModel;
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
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PlanType;
import org.entrepot.kernel.Problem;
import org.entrepot.sales.PlacedOrder;
import org.entrepot.sales.SellingFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The decided moves of an audience, each through the use case that somebody would really call. What a row says about sales
 * is really sold, ended and wound down before.
 */
@EntrepotTest
@Tag("R81")
class TransitionCasesTest {

    /** What becomes of single authorizations, run by a test of their own: expiry, market limits, private prices, wind-downs. */
    private static final Set<String> DEFERRED =
            ids("M028 M035 M042 M049 M056 M063 M070 M077 M084 M091 M098 M146-M149 M151-M156 M163-M174");

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
    private final AudienceMoves moves;
    private final SellingFixture selling;
    private final TransactionTemplate transactions;
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
            AudienceMoves moves,
            SellingFixture selling,
            TransactionTemplate transactions,
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
        this.moves = moves;
        this.selling = selling;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** P13: sales of VM plans need a portal of the operator. */
    @BeforeEach
    void open_the_portal() {
        selling.openPortal(OfferType.VIRTUAL_MACHINE);
    }

    @Test
    void the_deferred_rows_exist() {
        assertThat(rows().stream().map(row -> row.get("id"))).containsAll(DEFERRED);
    }

    @TestFactory
    @DisplayName("T1-T13, the sold lock under every situation, and every refusal with its ways out")
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
        switch (row.get("expected")) {
            case "refused" -> {
                assertThat(codes(outcome)).contains(row.get("guard_code"));
                assertThat(scene.alternatives(outcome)).isEqualTo(row.get("alternatives_offered"));
                assertThat(scene.snapshot()).isEqualTo(before);
            }
            case "proposed" -> {
                scene.checkProposal();
                assertThat(scene.snapshot()).isEqualTo(before);
            }
            default -> {
                assertThat(codes(outcome)).isEmpty();
                scene.check();
            }
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
        private final String base;
        private OfferFixture.Made offer;
        private @Nullable MoveAssessment assessed;

        Scene(CSVRecord row) {
            this.row = row;
            isPublished = row.get("published").equals("yes");
            situation = Set.of(row.get("sold_situation").split("\\+", -1));
            base = row.get("sold_situation").split("\\+", -1)[0];
            for (var letter : List.of("A", "B", "C")) {
                cast.put(letter, member(letter, situation.contains("is-reseller") && letter.equals("C")));
            }
            offer = offer();
        }

        private OrganizationId member(String letter, boolean isReseller) {
            if (isReseller) {
                return selling.reseller("DE");
            }
            return letter.equals("B") || base.equals("via-reseller") ? selling.provider("DE") : selling.partner("DE");
        }

        private OfferFixture.Made offer() {
            var builder = offers.anOffer();
            return switch (base) {
                case "default-in-only" ->
                    builder.ofType(OfferType.VIRTUAL_MACHINE)
                            .withPlan("byol", PricingModel.BRING_YOUR_OWN_LICENSE)
                            .withPlan("usage", PricingModel.USAGE)
                            .draft();
                case "trial" -> builder.withPlan("trial", "12", 1).draft();
                default -> (situation.contains("materials-missing") ? builder.withoutChannelFields() : builder).draft();
            };
        }

        void prepare() {
            var from = option(row.get("from"));
            var first = cameFromAList(from) ? AudienceOption.SPECIFIC : from;
            if (first == AudienceOption.SPECIFIC) {
                audiences.choose(offer, first, cast.get("A"), cast.get("B"));
            } else if (first != AudienceOption.NOT_SET) {
                audiences.choose(offer, first);
            }
            if (isPublished) {
                audiences.publish(offer);
                arrangeSales();
            }
            if (first != from) {
                var back = from == AudienceOption.ANY ? new WantedTransition.ToAny() : new WantedTransition.ToNone();
                assertThat(request(back)).isInstanceOf(Outcome.Done.class);
            }
            audiences.tick();
        }

        /** A wind-down begins under "specific partners" only (P3), and under "none" nobody can have sold. */
        private boolean cameFromAList(AudienceOption from) {
            return switch (from) {
                case ANY ->
                    Set.of("winding-down", "wound-down", "sold-after-wind-down").contains(base);
                case NONE -> Set.of("cancelled-in-window", "wound-down").contains(base);
                case SPECIFIC, NOT_SET -> false;
            };
        }

        private void arrangeSales() {
            switch (base) {
                case "nobody" -> {}
                case "sold", "default-in-only", "trial", "via-reseller" -> {
                    sell();
                    clock.moveBy(Duration.ofDays(31));
                }
                case "inside-window" -> sell();
                case "cancelled-in-window" -> selling.cancelInWindow(sell());
                case "all-ended" -> selling.end(sell());
                case "winding-down" -> {
                    sell();
                    audiences.startWindDown(offer.id(), cast.get("A"));
                }
                case "wound-down", "sold-after-wind-down" -> {
                    sell();
                    audiences.startWindDown(offer.id(), cast.get("A"));
                    audiences.completeWindDown(offer.id(), cast.get("A"));
                    if (!situation.contains("adds-A-again")) {
                        sync.sync(offer.publisher(), offer.id(), command(Optional.empty(), unlimited("A"), Set.of()))
                                .orElseThrow();
                        audiences.tick();
                    }
                    if (base.equals("sold-after-wind-down")) {
                        sell();
                    }
                }
                default -> throw new AssertionError("nobody arranges " + base);
            }
        }

        private PlacedOrder sell() {
            var a = cast.get("A");
            var plan = base.equals("default-in-only") ? offer.plan("byol") : offer.plan();
            var wish = SellingFixture.wish(selling.customer("DE", a), plan);
            if (base.equals("via-reseller")) {
                var reseller = selling.reseller("DE");
                selling.link(a, reseller);
                wish = SellingFixture.through(reseller, wish);
            }
            return selling.sell(selling.agentOf(a), wish);
        }

        Outcome<?> move() {
            var wish = row.get("to_or_action");
            var path = row.get("path");
            if (path.equals("request") || path.equals("none")) {
                return ask(wanted(wish), by());
            }
            return switch (wish) {
                case "stop-selling" -> stop.stop(offer.publisher(), offer.id());
                case "add-partner" -> addPartner(path);
                case "remove-partner" -> removePartner(path);
                case "limit-markets" -> limitMarkets();
                default -> toOption(option(wish), path);
            };
        }

        private WantedTransition wanted(String wish) {
            return switch (wish) {
                case "any" -> new WantedTransition.ToAny();
                case "none" -> new WantedTransition.ToNone();
                case "specific" -> new WantedTransition.ToSpecific(unlimited("B"));
                case "remove-partner", "living-list-drop-out" ->
                    new WantedTransition.RemovePartners(Set.of(cast.get("A")));
                case "living-list-join" -> new WantedTransition.AddPartners(unlimited("C"));
                default -> throw new AssertionError("nobody asks for " + wish);
            };
        }

        private MoveBy by() {
            if (row.get("path").equals("request")) {
                return new MoveBy.Request(Ids.next());
            }
            return row.get("who").equals("system")
                    ? new MoveBy.LivingList()
                    : new MoveBy.Operator("The publisher asked by telephone");
        }

        private Outcome<?> request(WantedTransition wanted) {
            return ask(wanted, new MoveBy.Request(Ids.next()));
        }

        private Outcome<?> ask(WantedTransition wanted, MoveBy by) {
            var move = new AudienceMove(offer.id(), wanted, by);
            assessed = moves.assess(move);
            if (situation.contains("manual-review")) {
                return Outcome.done(offer);
            }
            if (situation.contains("sold-before-decision")) {
                assertThat(assessed.isLawful()).isTrue();
                sell();
            }
            var result = transactions.execute(_ -> moves.apply(offer.publisher(), move));
            if (result instanceof MoveResult.NotApplied(var assessment)) {
                assessed = assessment;
                return assessment.objections().isEmpty() ? Outcome.done(offer) : Outcome.refused(assessment.problems());
            }
            return Outcome.done(offer);
        }

        /** What waits for somebody: a drop-out in the publisher's inbox, or the rules' answer for a reviewer. */
        void checkProposal() {
            var assessment = Objects.requireNonNull(assessed);
            var expected = switch (row.get("effect").replace("unchanged; ", "")) {
                case "inbox=remove A" -> MoveAssessment.Answer.ONLY_AS_REQUEST;
                case "rule-answer=may be done" -> MoveAssessment.Answer.LAWFUL;
                case String _ -> MoveAssessment.Answer.REFUSED;
            };
            assertThat(assessment.answer()).isEqualTo(expected);
            assertThat(assessment.problems())
                    .allMatch(problem ->
                            row.get("effect").endsWith(problem.refusal().code()));
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
            if (assessed != null) {
                return assessed.objections().stream()
                        .filter(objection -> objection.guard().code().equals(row.get("guard_code")))
                        .flatMap(objection -> objection.alternatives().stream())
                        .map(Alternative::code)
                        .distinct()
                        .collect(joining("|"));
            }
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
                case "lost" ->
                    assertThat(letters(audiences.maySell(offer.id(), everybody())))
                            .doesNotContain(value.split(",", -1));
                case "default-in-plans" ->
                    assertThat(new AudienceSummary(offer.id(), audience.current()).shows(PlanType.VM_BYOL))
                            .isTrue();
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

        private static String limit(@Nullable AuthorizationTerms terms) {
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
