package org.entrepot.bench;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.entrepot.TestClock;
import org.entrepot.TestDataSource;
import org.entrepot.TestPostgres;
import org.entrepot.access.PeopleFixture;
import org.entrepot.access.application.CreateApiClient;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.channel.WantedTransition;
import org.entrepot.channel.application.PreviewChange;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.Term;
import org.entrepot.kernel.UserId;
import org.entrepot.site.ActorAuthentication;
import org.entrepot.verdict.Question;
import org.entrepot.verdict.Verdict.Answer;
import org.entrepot.verdict.Verdicts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * The measures of the reseller audience on a large world; {@code bin/bench speed} runs them in full and prints the table,
 * {@code bin/bench speed --scale 0.01} on a hundredth. Times depend on the machine, so every figure is a ratio of two things
 * measured in turns.
 */
@Tag("alone")
@BenchTest
@EnabledIfSystemProperty(named = "entrepot.bench.scale", matches = "[0-9.]+")
@DisplayName("Speed on a large world")
class SpeedTest {

    private static final double SCALE = Double.parseDouble(System.getProperty("entrepot.bench.scale", "0.01"));
    private static final int CONNECTIONS = 16;
    private static final int ASKED = 200;

    private final TestDataSource data;
    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final MockMvcTester web;
    private final Verdicts verdicts;
    private final OfferFixture offers;
    private final CreateApiClient create;
    private final PreviewChange preview;
    private final BenchServer.Constant constant;
    private final TestClock clock;
    private final int port;
    private final List<String> table = new ArrayList<>();
    private final List<String> plans = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    SpeedTest(
            TestDataSource data,
            JdbcTemplate jdbc,
            JdbcClient client,
            MockMvcTester web,
            Verdicts verdicts,
            OfferFixture offers,
            CreateApiClient create,
            PreviewChange preview,
            BenchServer.Constant constant,
            TestClock clock,
            @LocalServerPort int port) {
        this.data = data;
        this.jdbc = jdbc;
        this.client = client;
        this.web = web;
        this.verdicts = verdicts;
        this.offers = offers;
        this.create = create;
        this.preview = preview;
        this.constant = constant;
        this.clock = clock;
        this.port = port;
    }

    @Test
    void the_measures_of_the_audience() throws Exception {
        var empty = data.database();
        data.pointTo("postgres");
        var small = TestPostgres.create(empty);
        var large = empty;
        data.pointTo(small);
        load("small", SCALE / 100);
        data.pointTo(large);
        var world = load("large", SCALE);

        var questions = questions();
        overHttp(questions);
        if ("http".equals(System.getProperty("entrepot.bench.only"))) {
            return;
        }
        againstSmall(questions, small, large);
        asOf(questions);
        audiencePages(world);
        previews();
        marketplace();
        proof();
        report();
        assertThat(plans)
                .as("grants are found by an index")
                .noneMatch(plan -> plan.contains("Seq Scan on authorization"));
    }

    private LargeWorld load(String name, double scale) {
        var made = offers.anOffer().published();
        var content = client.sql("select content::text from catalog.publication where offer = :offer")
                .param("offer", made.id().value())
                .query(String.class)
                .single();
        var plan = client.sql("""
                        select (content -> 'plans' -> :plan)::text from catalog.publication where offer = :offer
                        """)
                .param("plan", made.plan().toString())
                .param("offer", made.id().value())
                .query(String.class)
                .single();
        var world = new LargeWorld(jdbc, scale);
        var loaded = world.load(content, plan);
        client.sql("""
                        insert into catalog.draft_module (offer, key, version, content, published_version, changed_at,
                            changed_by)
                        select copy.id, draft.key, draft.version, draft.content, draft.published_version,
                            draft.changed_at, draft.changed_by
                        from catalog.draft_module draft
                        join bench.offer copy on copy.number <= 3
                        where draft.offer = :offer and draft.key not like 'plan:%'
                        """).param("offer", made.id().value()).update();
        clock.moveTo(TestClock.START);
        say(
                "%s world: %,d offers, %,d partners, %,d authorizations with history; rows %.1f s, indexes and constraints %.1f s",
                name, world.offers(), world.partners(), loaded.authorizations(), loaded.rows(), loaded.proof());
        assertThat(loaded.authorizations()).isGreaterThan((long) (9_000_000 * (scale < 0.01 ? scale / 2 : scale)));
        return world;
    }

    /** Half of them answered yes; the ids of both worlds are the same for the same numbers. */
    private record Asked(List<Question> questions, List<String> bodies) {}

    private Asked questions() {
        var wanted = new ArrayList<Question>();
        var yes = 0;
        var no = 0;
        var candidates = client.sql("""
                        select customer.partner, customer.id as customer, price.plan
                        from bench.customer customer
                        join lateral (
                            select price.plan
                            from bench.plan plan
                            join catalog.price price on price.plan = plan.id and price.market = customer.country
                            where plan.number % 13 = customer.number % 13
                            order by bench.chance(customer.number, plan.number)
                            limit 20) price on true
                        where customer.number <= 100
                        order by bench.chance(99, customer.number), price.plan
                        """)
                .query((row, _) -> question(
                        row.getObject("partner", UUID.class),
                        row.getObject("customer", UUID.class),
                        row.getObject("plan", UUID.class)))
                .list();
        var answers = verdicts.ask(candidates);
        for (int i = 0; i < candidates.size(); i++) {
            var isYes = answers.get(i).answer() == Answer.YES;
            if (isYes ? yes < ASKED / 2 : no < ASKED / 2) {
                wanted.add(candidates.get(i));
                yes += isYes ? 1 : 0;
                no += isYes ? 0 : 1;
            }
        }
        assertThat(Math.min(yes, no)).as("questions of either kind").isGreaterThan(5);
        var less = Math.min(yes, no);
        say("%d questions are answered yes, %d no", less, less);
        var kept = new ArrayList<Question>();
        var left = new int[] {less, less};
        for (var question : wanted) {
            var kind = verdicts.ask(question).isYes() ? 0 : 1;
            if (left[kind]-- > 0) {
                kept.add(question);
            }
        }
        return new Asked(kept, kept.stream().map(SpeedTest::body).toList());
    }

    private static Question question(UUID partner, UUID customer, UUID plan) {
        return Question.maySell(new OrganizationId(partner), new PlanId(plan), TestClock.START)
                .withCustomer(new OrganizationId(customer))
                .withTerm(Term.P1Y, BillingCycle.ANNUAL)
                .withQuantity(10)
                .askedBy(Set.of(Role.ADMIN_AGENT));
    }

    private static String body(Question question) {
        return """
                {"questions": [{"partner": "%s", "customer": "%s", "plan": "%s", "term": "P1Y", "billingCycle": "annual",
                 "quantity": 10, "roles": ["admin-agent"]}]}
                """.formatted(question.partner(), question.customer().orElseThrow(), question.plan());
    }

    private void overHttp(Asked asked) throws Exception {
        var token = token();
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var sample = send(http, token, "/api/verdicts", asked.bodies().getFirst());
            assertThat(sample.statusCode()).as(sample.body()).isEqualTo(200);
            constant.answer(sample.body());
            explain("a verdict over HTTP", () -> verdicts.ask(asked.questions().getFirst()));
            record(Ratio.of(
                    "verdict with all reasons over HTTP, throughput, of a constant's",
                    ">= 0.33",
                    "/s",
                    () -> throughput(http, token, "/api/verdicts", asked.bodies()),
                    () -> throughput(http, token, "/api/verdicts/constant", asked.bodies())));
        }
    }

    private void againstSmall(Asked asked, String small, String large) {
        data.pointTo(small);
        var there = questions();
        data.pointTo(large);
        record(Ratio.of(
                "verdict on the large world, time, of that on a hundredth",
                "<= 1.50",
                "ms",
                () -> {
                    data.pointTo(large);
                    return latency(asked.questions());
                },
                () -> {
                    data.pointTo(small);
                    return latency(there.questions());
                }));
        data.pointTo(large);
    }

    private void asOf(Asked asked) {
        var yearAgo = TestClock.START.minus(Duration.ofDays(365));
        var before = asked.questions().stream()
                .map(question -> new Question(
                        question.partner(),
                        question.reseller(),
                        question.customer(),
                        question.plan(),
                        question.operation(),
                        question.term(),
                        question.billingCycle(),
                        question.quantity(),
                        question.roles(),
                        question.subscription(),
                        yearAgo))
                .toList();
        record(Ratio.of(
                "verdict as of a year ago, time, of the live one",
                "<= 3.00",
                "ms",
                () -> latency(before),
                () -> latency(asked.questions())));
    }

    private void audiencePages(LargeWorld world) {
        var many = offer(1);
        var few = offer(2);
        var owner = Actor.person(UserId.next(), publisherOf(many), "Publisher", Set.of(Role.OWNER));
        var other = Actor.person(UserId.next(), publisherOf(few), "Publisher", Set.of(Role.OWNER));
        var listed = client.sql("select count(*) from channel.authorization where offer_id = :offer"
                        + " and recorded_until is null and state <> 'ENDED'")
                .param("offer", many)
                .query(Long.class)
                .single();
        explain("the audience page", () -> get(owner, "/offers/" + many + "/audience"));
        record(Ratio.of(
                String.format(Locale.ROOT, "audience page of %,d authorized partners, time, of that of 10", listed),
                "<= 1.50",
                "ms",
                () -> pages(owner, "/offers/" + many + "/audience"),
                () -> pages(other, "/offers/" + few + "/audience")));
        var named = client.sql("select substr(name, 9, 4) from bench.partner where number = 7")
                .query(String.class)
                .single();
        explain("searching inside the audience", () -> get(owner, "/offers/" + many + "/audience?partners=" + named));
        record(Ratio.of(
                "searching inside it",
                "<= 1.50",
                "ms",
                () -> pages(owner, "/offers/" + many + "/audience?partners=" + named),
                () -> pages(other, "/offers/" + few + "/audience?partners=" + named)));
        var strangers = client.sql("""
                        select partner.id from bench.partner
                        where not exists (
                            select from channel.authorization granted
                            where granted.partner_id = partner.id and granted.offer_id in (:many, :few))
                        order by partner.number
                        """)
                .param("many", many)
                .param("few", few)
                .query(UUID.class)
                .list();
        var next = new AtomicInteger();
        record(Ratio.of(
                "adding one partner and syncing",
                "<= 1.50",
                "ms",
                () -> adding(owner, many, strangers, next),
                () -> adding(other, few, strangers, next)));
    }

    private void previews() {
        var many = offer(1);
        var few = offer(2);
        var owner = Actor.person(UserId.next(), publisherOf(many), "Publisher", Set.of(Role.OWNER));
        var other = Actor.person(UserId.next(), publisherOf(few), "Publisher", Set.of(Role.OWNER));
        explain("the preview of taking everybody in", () -> preview(owner, many, new WantedTransition.ToAny()));
        for (var wanted : List.of(new WantedTransition.ToAny(), new WantedTransition.ToNone())) {
            var ratio = Ratio.of(
                    "preview of " + wanted + ", time, of that for 10 partners",
                    "< 2 s",
                    "ms",
                    () -> timed(1, () -> preview(owner, many, wanted)),
                    () -> timed(1, () -> preview(other, few, wanted)));
            record(ratio);
        }
    }

    private void preview(Actor actor, UUID offer, WantedTransition wanted) {
        preview.preview(actor, new OfferId(offer), wanted).orElseThrow();
    }

    private void marketplace() {
        var partner = new OrganizationId(client.sql("select id from bench.partner where number = 5")
                .query(UUID.class)
                .single());
        var agent = Actor.person(UserId.next(), partner, "Agent", Set.of(Role.ADMIN_AGENT));
        explain("the marketplace, only what I may sell", () -> get(agent, "/marketplace?may=sell"));
        record(Ratio.of(
                "marketplace with \"only what I may sell\", time, of all offers",
                "",
                "ms",
                () -> pages(agent, "/marketplace?may=sell"),
                () -> pages(agent, "/marketplace")));
    }

    private void proof() {
        var many = offer(1);
        var few = offer(2);
        var owner = Actor.person(UserId.next(), publisherOf(many), "Publisher", Set.of(Role.OWNER));
        var other = Actor.person(UserId.next(), publisherOf(few), "Publisher", Set.of(Role.OWNER));
        explain("the proof of visibility", () -> get(owner, "/offers/" + many + "/audience?visibility=proved"));
        record(Ratio.of(
                "proof of visibility for all of them, time, of that for 10",
                "",
                "ms",
                () -> timed(1, () -> get(owner, "/offers/" + many + "/audience?visibility=proved")),
                () -> timed(1, () -> get(other, "/offers/" + few + "/audience?visibility=proved"))));
    }

    private double adding(Actor actor, UUID offer, List<UUID> strangers, AtomicInteger next) {
        return timed(1, () -> {
            clock.moveBy(Duration.ofSeconds(1));
            var partner = strangers.get(next.getAndIncrement());
            assertThat(post(actor, "/offers/" + offer + "/audience/partners", "partner", partner.toString()))
                    .hasStatus3xxRedirection();
            assertThat(post(actor, "/offers/" + offer + "/audience/syncs", "x", "y"))
                    .hasStatus3xxRedirection();
        });
    }

    private UUID offer(int number) {
        return client.sql("select id from bench.offer where number = :number")
                .param("number", number)
                .query(UUID.class)
                .single();
    }

    private OrganizationId publisherOf(UUID offer) {
        return new OrganizationId(client.sql("select publisher from catalog.offer where id = :offer")
                .param("offer", offer)
                .query(UUID.class)
                .single());
    }

    private double pages(Actor actor, String path) {
        return timed(10, () -> get(actor, path));
    }

    private MvcTestResult get(Actor actor, String path) {
        var answer = web.get()
                .uri(URI.create(path))
                .with(authentication(new ActorAuthentication(actor)))
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer;
    }

    private MvcTestResult post(Actor actor, String path, String name, String value) {
        return web.post()
                .uri(path)
                .param(name, value)
                .with(authentication(new ActorAuthentication(actor)))
                .with(csrf())
                .exchange();
    }

    /** Milliseconds each. */
    private static double timed(int times, Runnable work) {
        var taken = new ArrayList<Double>();
        for (int i = 0; i < times; i++) {
            var start = System.nanoTime();
            work.run();
            taken.add((System.nanoTime() - start) / 1e6);
        }
        return Ratio.median(taken);
    }

    private double latency(List<Question> questions) {
        return timed(1, () -> questions.forEach(verdicts::ask)) / questions.size();
    }

    /** Answers a second at 16 connections. */
    private double throughput(HttpClient http, String token, String path, List<String> bodies) {
        var length = Duration.ofMillis(Long.getLong("entrepot.bench.window", SCALE < 0.1 ? 1500 : 8000));
        var end = System.nanoTime() + length.toNanos();
        var start = System.nanoTime();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = IntStream.range(0, CONNECTIONS)
                    .<Callable<Integer>>mapToObj(_ -> () -> {
                        var count = 0;
                        while (System.nanoTime() < end) {
                            var body = bodies.get(turn.getAndIncrement() % bodies.size());
                            assertThat(send(http, token, path, body).statusCode())
                                    .isEqualTo(200);
                            count++;
                        }
                        return count;
                    })
                    .toList();
            var sum = 0;
            for (var each : clients.invokeAll(work)) {
                sum += each.get();
            }
            return sum / ((System.nanoTime() - start) / 1e9);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private HttpResponse<String> send(HttpClient http, String token, String path, String body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String token() throws IOException, InterruptedException {
        var operator = new PeopleFixture(client).organization("Bench operator", "OPERATOR");
        var admin = Actor.person(UserId.next(), operator, "Olga", Set.of(Role.OPERATIONS));
        var program = create.create(
                        admin, new CreateApiClient.Command("bench", List.of("operations"), List.of("verdicts.read")))
                .orElseThrow();
        var basic = Base64.getEncoder()
                .encodeToString(
                        (program.client().id() + ":" + program.secret().text()).getBytes(StandardCharsets.UTF_8));
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/oauth2/token"))
                            .header("Authorization", "Basic " + basic)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JsonPath.read(answer.body(), "$.access_token");
        }
    }

    /** The plan of every statement that reads, as it runs with its values. */
    private void explain(String what, Runnable work) {
        work.run();
        var statements = data.statementsOf(work);
        say("%s: %d statements", what, statements.size());
        for (var statement : statements) {
            if (!statement.strip().matches("(?is)(select|with)\\b.*") || statement.contains("for update")) {
                continue;
            }
            plans.add("-- " + what + "\n" + statement + "\n" + planOf(statement));
        }
    }

    private String planOf(String statement) {
        try {
            return String.join("\n", jdbc.queryForList("explain (analyze, buffers) " + statement, String.class));
        } catch (DataAccessException unprintable) {
            return "no plan: " + unprintable.getMostSpecificCause().getMessage();
        }
    }

    private void record(Ratio ratio) {
        say("%s", ratio.line());
    }

    private void say(String format, Object... values) {
        table.add(String.format(Locale.ROOT, format, values));
        report();
    }

    /** After each line, so that a long run that breaks has told what it knew. */
    private void report() {
        try {
            Files.createDirectories(Path.of("target", "bench"));
            Files.write(Path.of("target", "bench", "speed.txt"), table);
            Files.writeString(
                    Path.of("target", "bench", "plans.txt"), plans.stream().collect(joining("\n\n")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
