package org.entrepot.site.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.entrepot.EntrepotTest;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.SystemClock;
import org.entrepot.kernel.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The edge of the API over a real port, as a client meets it. */
@EntrepotTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"entrepot.mode=practice", "entrepot.receipts.sealing=false"})
@Import({Probe.class, Probe.ProbeApi.class, Probe.ProbeForm.class})
class RestEdgeTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final Probe.Things things;
    private final IdempotencyKeys keys;
    private final SystemClock clock;
    private final JdbcClient jdbc;
    private final int port;
    private final UserId caller = UserId.next();

    RestEdgeTest(
            Probe.Things things, IdempotencyKeys keys, SystemClock clock, JdbcClient jdbc, @LocalServerPort int port) {
        this.things = things;
        this.keys = keys;
        this.clock = clock;
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void table_of_the_probe() {
        jdbc.sql("create table if not exists public.probe_thing (name text not null)")
                .update();
    }

    @Test
    void values_of_the_kernel_are_plain() throws Exception {
        var answer = post("{\"name\":\"plain\",\"offer\":\"" + OfferId.next() + "\"}");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(read(answer).at("/price/amount").asString()).isEqualTo("1.50");
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name":"a","colour":"red"}                          | unknown-field    | colour
            {"name":"a","parts":[{"label":"b","count":1,"size":1}]}        | unknown-field    | parts[0].size
            {"name":"a","parts":[{"label":"b","count":"many"}]}  | malformed-value  | parts[0].count
            {"name":"a","offer":"not-a-guid"}                    | malformed-id     | offer
            {"name":"a","offer":"1-1-1-1-1"}                     | malformed-id     | offer
            {"name":"a\\u0000b"}                                 | malformed-text   | name
            {"name":"\\ud800"}                                   | malformed-text   | name
            {"name":"\\udc00\\ud800"}                            | malformed-text   | name
            {"name":"a","parts":[{"label":"ok"},{"label":"\\u0000"}]} | malformed-text | parts[1].label
            {"na\\u0000me":"a"}                                  | malformed-text   | na\u0000me
            {"name":"a","name":"b"}                              | malformed-json   | ''
            {"name":"a"} {"name":"b"}                            | malformed-json   | ''
            {"name":"a"                                          | malformed-json   | ''
            {"name":}                                            | malformed-json   | ''
            [1,2]                                                | malformed-request | ''
            """)
    void a_body_that_does_not_fit_is_refused_at_its_field(String body, String code, String field) throws Exception {
        var answer = post(body.strip());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(read(answer).at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(read(answer).at("/errors/0/field").asString()).isEqualTo(field);
    }

    @Test
    void whole_characters_beyond_the_first_plane_are_text() throws Exception {
        assertThat(post("{\"name\":\"\\ud83d\\ude00 한국어 İı\"}").statusCode()).isEqualTo(201);
    }

    @Test
    void an_empty_body_and_broken_utf_8_are_refused() throws Exception {
        assertThat(code(post(""))).isEqualTo("malformed-request");
        var broken = "{\"name\":\"x\"}".getBytes(StandardCharsets.UTF_8);
        broken[9] = (byte) 0xff;
        assertThat(code(send(builder -> builder.POST(HttpRequest.BodyPublishers.ofByteArray(broken)))))
                .isEqualTo("malformed-text");
        var utf16 = "{\"name\":\"x\"}".getBytes(StandardCharsets.UTF_16BE);
        assertThat(send(builder -> builder.POST(HttpRequest.BodyPublishers.ofByteArray(utf16)))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void deep_nesting_is_refused() throws Exception {
        assertThat(code(post("[".repeat(100_000)))).isEqualTo("malformed-json");
    }

    @Test
    void a_body_above_the_limit_is_refused_by_its_announced_length_before_it_is_sent() throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            var head = """
                    POST /api/probe/things HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: application/json\r
                    Content-Length: 1048577\r
                    \r
                    {"name":\
                    """;
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            var first = new byte[12];
            assertThat(socket.getInputStream().readNBytes(first, 0, 12)).isEqualTo(12);
            assertThat(new String(first, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void a_body_above_the_limit_without_a_length_is_refused_too_and_the_limit_is_named() throws Exception {
        var large = "{\"name\":\"" + "a".repeat(JsonBodies.LIMIT) + "\"}";
        var bytes = large.getBytes(StandardCharsets.UTF_8);
        var answer = send(builder ->
                builder.POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(read(answer).at("/detail").asString()).contains("1 MB");
        var exact = "{\"name\":\"" + "a".repeat(JsonBodies.LIMIT - 11) + "\"}";
        assertThat(exact).hasSize(JsonBodies.LIMIT);
        assertThat(post(exact).statusCode()).isEqualTo(201);
    }

    @Test
    @Tag("P10")
    void a_write_needs_the_version_that_was_read_and_a_stale_one_hears_the_current_state() throws Exception {
        assertThat(change("")).isEqualTo("428 precondition-required");
        assertThat(change("*")).isEqualTo("428 precondition-required");
        assertThat(change("\"2\"")).isEqualTo("412 stale-state 3");
        assertThat(change("\"somebody-elses\"")).isEqualTo("412 stale-state 3");
        assertThat(change("\"3\"")).isEqualTo("200");
    }

    @Test
    void what_the_framework_refuses_is_a_problem_document() throws Exception {
        assertThat(code(send("/api/probe/nothing", HttpRequest.Builder::GET))).isEqualTo("not-found");
        assertThat(code(send("/api/probe/things", HttpRequest.Builder::DELETE))).isEqualTo("method-not-allowed");
        var text = send(builder ->
                builder.setHeader("Content-Type", "text/plain").POST(HttpRequest.BodyPublishers.ofString("name")));
        assertThat(text.statusCode()).isEqualTo(415);
        assertThat(code(text)).isEqualTo("unsupported-media-type");
        assertThat(code(send("/api/somewhere", HttpRequest.Builder::GET))).isEqualTo("sign-in-required");
    }

    @Test
    void an_unexpected_failure_tells_its_number_and_nothing_else() throws Exception {
        var answer = send(
                "/api/probe/things/broken",
                builder -> builder.GET().setHeader("X-Request-Id", "the-request-of-this-test"));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("the-request-of-this-test")
                .doesNotContain("secret detail")
                .doesNotContain("Exception");
    }

    @Test
    void a_form_field_that_no_text_may_hold_is_refused() throws Exception {
        assertThat(form("name=a%00b").statusCode()).isEqualTo(400);
        assertThat(form("name=a%ffb").statusCode()).isEqualTo(400);
        assertThat(form("name=%ed%95%9c").body()).isEqualTo("한");
        var large = form("name=" + "a".repeat(3_000_000));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("1 MB");
    }

    @Test
    void an_address_that_the_container_refuses_shows_no_trace() throws Exception {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("GET /api/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .doesNotContain("\tat ")
                    .doesNotContain("Tomcat/");
        }
    }

    @Test
    @DisplayName("a repeat gets the first answer and nothing happens twice")
    void a_repeat_gets_the_first_answer() throws Exception {
        var first = post("{\"name\":\"once\"}", "key-1");
        var again = post("{\"name\":\"once\"}", "key-1");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        for (var header : new String[] {"Location", "ETag", "Content-Type"}) {
            assertThat(again.headers().firstValue(header))
                    .isPresent()
                    .isEqualTo(first.headers().firstValue(header));
        }
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(things.count("once")).isEqualTo(1);
    }

    @Test
    void the_same_key_with_another_body_is_refused_and_another_caller_has_its_own_keys() throws Exception {
        assertThat(post("{\"name\":\"mine\"}", "key-2").statusCode()).isEqualTo(201);
        var other = post("{\"name\":\"else\"}", "key-2");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(code(other)).isEqualTo("idempotency-key-reused");
        var stranger = send(builder -> builder.setHeader("Idempotency-Key", "key-2")
                .setHeader(Probe.CALLER, UserId.next().toString())
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"else\"}")));
        assertThat(stranger.statusCode()).isEqualTo(201);
    }

    @Test
    void a_refusal_or_a_failure_leaves_nothing_so_that_the_key_can_be_used_again() throws Exception {
        assertThat(post("{\"name\":\"refused\"}", "key-3").statusCode()).isEqualTo(404);
        assertThat(post("{\"name\":\"broken\"}", "key-3").statusCode()).isEqualTo(500);
        assertThat(things.count("refused")).isZero();
        assertThat(post("{\"name\":\"good\"}", "key-3").statusCode()).isEqualTo(201);
    }

    @Test
    void an_answer_of_a_transaction_that_cannot_be_committed_is_not_sent() throws Exception {
        var answer = send(
                "/api/probe/things/swallowed",
                builder ->
                        builder.setHeader("Idempotency-Key", "key-4").POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(code(answer)).isEqualTo("unexpected-failure");
        assertThat(things.count("broken")).isZero();
    }

    @Test
    void a_malformed_key_is_refused() throws Exception {
        assertThat(code(post("{\"name\":\"a\"}", "two words"))).isEqualTo("idempotency-key-malformed");
        assertThat(code(post("{\"name\":\"a\"}", "k".repeat(256)))).isEqualTo("idempotency-key-malformed");
    }

    @Test
    void concurrent_repeats_wait_for_the_first() throws Exception {
        var before = things.calls();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<HttpResponse<String>> once = () -> post("{\"name\":\"raced\"}", "key-5");
            var answers =
                    clients.invokeAll(IntStream.range(0, 12).mapToObj(_ -> once).toList());
            assertThat(answers)
                    .extracting(Future::resultNow)
                    .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
            assertThat(answers)
                    .extracting(answer -> answer.resultNow().body())
                    .containsOnly(answers.getFirst().resultNow().body());
        }
        assertThat(things.count("raced")).isEqualTo(1);
        assertThat(things.calls() - before).isEqualTo(1);
    }

    @Test
    @Tag("P19")
    void keys_are_kept_seven_days() throws Exception {
        post("{\"name\":\"kept\"}", "key-6");
        assertThat(keys.forgetBefore(clock.now().minus(ForgetOldKeys.KEPT))).isZero();
        assertThat(keys.forgetBefore(clock.now())).isPositive();
        post("{\"name\":\"kept\"}", "key-6");
        assertThat(things.count("kept")).isEqualTo(2);
    }

    private HttpResponse<String> post(String body) throws Exception {
        return send(builder -> builder.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> post(String body, String key) throws Exception {
        return send(
                builder -> builder.setHeader("Idempotency-Key", key).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> form(String body) throws Exception {
        return send(
                "/probe/form",
                builder -> builder.setHeader("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String change(String ifMatch) throws Exception {
        var answer = send("/api/probe/things/" + OfferId.next(), builder -> {
            var put = builder.PUT(HttpRequest.BodyPublishers.ofString("{}"));
            return ifMatch.isEmpty() ? put : put.setHeader("If-Match", ifMatch);
        });
        var current = answer.statusCode() == 412
                ? " " + read(answer).at("/current/version").asInt()
                : "";
        return answer.statusCode() == 200 ? "200" : answer.statusCode() + " " + code(answer) + current;
    }

    private HttpResponse<String> send(UnaryOperator<HttpRequest.Builder> change) throws Exception {
        return send("/api/probe/things", change);
    }

    private HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> change) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .setHeader("Content-Type", "application/json")
                .setHeader("Accept", "application/json, */*")
                .setHeader(Probe.CALLER, caller.toString());
        return http.send(change.apply(request).build(), HttpResponse.BodyHandlers.ofString());
    }

    private String code(HttpResponse<String> answer) {
        return read(answer).at("/code").asString();
    }

    private JsonNode read(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere/special, 1048577, 1 MB",
        "/api/files, 53477377, 51 MB",
        "/offers/01a1fbff-0000-7000-8000-000000000000/listing/en, 65011713, 62 MB",
        "/offers/01a1fbff-0000-7000-8000-000000000000/audience/imports, 135266305, 129 MB"
    })
    void a_form_with_files_has_the_limit_of_its_address_and_is_refused_before_it_is_sent(
            String address, long length, String limit) throws IOException {
        assertThat(announced(address, "Content-Length: " + length))
                .startsWith("HTTP/1.1 413")
                .contains(limit);
        assertThat(announced(address, "Transfer-Encoding: chunked")).startsWith("HTTP/1.1 411");
    }

    private String announced(String address, String size) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            var head = "POST " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: multipart/form-data; boundary=x\r\n" + size + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
