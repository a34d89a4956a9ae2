package org.entrepot.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entrepot.EntrepotTest;
import org.entrepot.access.application.CreateApiClient;
import org.entrepot.access.matrix.AccessMatrix.Endpoint;
import org.entrepot.access.matrix.AccessMatrix.Row;
import org.entrepot.kernel.Role;
import org.entrepot.site.ActorAuthentication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.SpringBootMockMvcBuilderCustomizer;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The tenant wall: every endpoint with every kind of caller, against the committed table. How to add a row is told in
 * CONTRIBUTING.md.
 */
@EntrepotTest
class AccessMatrixTest {

    private final MockMvcTester web;
    private final SeededWorld world;
    private final TransactionTemplate transaction;
    private final RequestMappingHandlerMapping mappings;
    private final AccessMatrix matrix = AccessMatrix.read();
    private int calls;

    AccessMatrixTest(
            WebApplicationContext context,
            SeededWorld world,
            PlatformTransactionManager transactions,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.web = quiet(context);
        this.world = world;
        this.transaction = new TransactionTemplate(transactions);
        this.mappings = mappings;
    }

    /** Prints nothing: of some thousand requests only the wrong cells are worth reading. */
    private static MockMvcTester quiet(WebApplicationContext context) {
        var customizer = new SpringBootMockMvcBuilderCustomizer(context);
        customizer.setPrint(MockMvcPrint.NONE);
        return MockMvcTester.from(context, builder -> {
            customizer.customize(builder);
            return builder.apply(SecurityMockMvcConfigurers.springSecurity()).build();
        });
    }

    @Test
    void every_endpoint_has_exactly_one_row_and_every_row_an_endpoint() {
        var rows = matrix.rows().stream().map(Row::endpoint).toList();
        var endpoints = endpoints();
        var forgotten = new TreeSet<>(endpoints);
        forgotten.removeAll(Set.copyOf(rows));
        assertThat(forgotten)
                .as("endpoints without a row in src/test/resources/access-matrix.csv; see CONTRIBUTING.md")
                .isEmpty();
        var gone = new TreeSet<>(rows);
        gone.removeAll(endpoints);
        assertThat(gone).as("rows without an endpoint").isEmpty();
        assertThat(rows).as("two rows for one endpoint").doesNotHaveDuplicates();
    }

    @Test
    void every_kind_of_caller_gets_the_answer_of_the_table() {
        world.seed();
        var tokens = tokens();
        var differences = new ArrayList<String>();
        for (var row : matrix.rows()) {
            for (var caller : Caller.values()) {
                var response = undone(() -> call(row, caller, tokens));
                difference(row, caller, response)
                        .ifPresent(found ->
                                differences.add("%s as %s: %s".formatted(row.endpoint(), caller.column(), found)));
            }
        }
        assertThat(String.join("\n", differences)).isEmpty();
    }

    /** Each cell finds the world as it was seeded, whatever the ones before it changed. */
    private MockHttpServletResponse undone(Supplier<MockHttpServletResponse> call) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return call.get();
        }));
    }

    private static Optional<String> difference(Row row, Caller caller, MockHttpServletResponse response) {
        var answer = Answer.of(response);
        var expected = row.expected().get(caller);
        if (answer != expected) {
            return Optional.of("expected %s, got %s (%d) %s"
                    .formatted(expected, answer, response.getStatus(), said(row, response)));
        }
        return answer == Answer.FORBIDDEN && row.isApi() && !namesWhatIsLacking(response)
                ? Optional.of("forbidden without naming the roles that could " + said(row, response))
                : Optional.empty();
    }

    /** The roles that could, or the scope that the token lacks. */
    private static boolean namesWhatIsLacking(MockHttpServletResponse response) {
        var text = text(response);
        return text.contains("scope-required")
                || text.contains("receipts-need-a-role")
                || Arrays.stream(Role.values()).anyMatch(role -> text.contains(role.code()));
    }

    private static String said(Row row, MockHttpServletResponse response) {
        var text = row.isApi() ? text(response) : "";
        return text.substring(0, Math.min(text.length(), 200));
    }

    private static String text(MockHttpServletResponse response) {
        try {
            return response.getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Set<Endpoint> endpoints() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.entrepot."))
                .flatMap(entry -> endpoints(entry.getKey()))
                // where the container sends failures; nobody has business there
                .filter(endpoint -> !endpoint.path().equals("/error"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of(Endpoint.of("ANY", path))
                        : methods.stream().map(RequestMethod::name).map(method -> Endpoint.of(method, path)));
    }

    private MockHttpServletResponse call(Row row, Caller caller, Map<Caller, String> tokens) {
        var request = web.method(HttpMethod.valueOf(row.method()))
                .uri(world.path(row.path()))
                .with(fromItsOwnAddress());
        if (row.isApi() && !row.method().equals("GET")) {
            request = request.header("If-Match", "\"" + world.version(row.path(), caller) + "\"");
        }
        if (row.body().isPresent()) {
            var body = row.body().get();
            request = request.content(world.body(AccessMatrix.body(body), row.path(), caller))
                    .contentType(
                            body.endsWith(".json")
                                    ? MediaType.APPLICATION_JSON
                                    : MediaType.APPLICATION_FORM_URLENCODED);
        }
        if (tokens.containsKey(caller)) {
            request = request.header("Authorization", "Bearer " + tokens.get(caller));
        }
        if (!tokens.containsKey(caller) || !row.isApi()) {
            request = request.with(SecurityMockMvcRequestPostProcessors.csrf());
        }
        var person = world.person(caller);
        if (person.isPresent()) {
            request = request.with(
                    SecurityMockMvcRequestPostProcessors.authentication(new ActorAuthentication(person.get())));
        }
        return request.exchange().getResponse();
    }

    /** So that no limit on one address is reached. */
    private RequestPostProcessor fromItsOwnAddress() {
        var number = calls++;
        return request -> {
            request.setRemoteAddr("10.0.%d.%d".formatted(number / 250, number % 250));
            return request;
        };
    }

    private Map<Caller, String> tokens() {
        var tokens = new EnumMap<Caller, String>(Caller.class);
        for (var caller : List.of(Caller.API_CLIENT_WITH_SCOPE, Caller.API_CLIENT_WITHOUT_SCOPE)) {
            tokens.put(caller, token(world.program(caller).orElseThrow()));
        }
        return tokens;
    }

    private String token(CreateApiClient.Created program) {
        var answer = web.post()
                .uri("/oauth2/token")
                .with(SecurityMockMvcRequestPostProcessors.httpBasic(
                        program.client().id().toString(), program.secret().text()))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("grant_type=client_credentials")
                .exchange();
        return JsonPath.read(text(answer.getResponse()), "$.access_token");
    }
}
