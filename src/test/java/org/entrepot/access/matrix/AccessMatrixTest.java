package org.entrepot.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entrepot.EntrepotTest;
import org.entrepot.access.PeopleFixture;
import org.entrepot.access.application.CreateApiClient;
import org.entrepot.access.matrix.AccessMatrix.Endpoint;
import org.entrepot.access.matrix.AccessMatrix.Row;
import org.entrepot.site.ActorAuthentication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The tenant wall: every endpoint with every kind of caller, against the committed table. How to add a row is told in
 * CONTRIBUTING.md.
 */
@EntrepotTest
class AccessMatrixTest {

    private final MockMvcTester web;
    private final JdbcClient jdbc;
    private final CreateApiClient create;
    private final RequestMappingHandlerMapping mappings;
    private final AccessMatrix matrix = AccessMatrix.read();

    AccessMatrixTest(
            MockMvcTester web,
            JdbcClient jdbc,
            CreateApiClient create,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.web = web;
        this.jdbc = jdbc;
        this.create = create;
        this.mappings = mappings;
    }

    @Test
    void every_endpoint_has_exactly_one_row_and_every_row_an_endpoint() {
        var rows = matrix.rows().stream().map(Row::endpoint).toList();
        var endpoints = endpoints();
        var forgotten = new TreeSet<>(endpoints);
        forgotten.removeAll(Set.copyOf(rows));
        forgotten.removeAll(Set.copyOf(AccessMatrix.owed()));
        assertThat(forgotten)
                .as("endpoints without a row in src/test/resources/access-matrix.csv; see CONTRIBUTING.md")
                .isEmpty();
        var gone = new TreeSet<>(rows);
        gone.removeAll(endpoints);
        assertThat(gone).as("rows without an endpoint").isEmpty();
        assertThat(rows).as("two rows for one endpoint").doesNotHaveDuplicates();
    }

    @Test
    void an_owed_row_is_struck_off_when_it_is_written_or_its_endpoint_is_gone() {
        var rows = matrix.rows().stream().map(Row::endpoint).collect(Collectors.toSet());
        var endpoints = endpoints();
        assertThat(AccessMatrix.owed())
                .as("access-matrix-owed.txt")
                .doesNotHaveDuplicates()
                .allMatch(endpoints::contains)
                .noneMatch(rows::contains);
    }

    @Test
    void an_endpoint_whose_row_is_owed_is_closed_to_strangers_unless_it_belongs_to_the_public_store() {
        var open = AccessMatrix.owed().stream()
                .filter(endpoint ->
                        !endpoint.path().matches("(/api)?/store(/.*)?|/apply(/.*)?|/api/(applications|countries)"))
                .filter(endpoint -> Answer.of(anonymously(endpoint)) != Answer.SIGN_IN)
                .toList();
        assertThat(open).isEmpty();
    }

    private MockHttpServletResponse anonymously(Endpoint endpoint) {
        return web.method(HttpMethod.valueOf(endpoint.method()))
                .uri(endpoint.path().replace("{}", "00000000-0000-7000-8000-000000000000"))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange()
                .getResponse();
    }

    @Test
    void every_kind_of_caller_gets_the_answer_of_the_table() {
        var world = new SeededWorld(new PeopleFixture(jdbc), create, jdbc);
        var tokens = tokens(world);
        var differences = new ArrayList<String>();
        for (var row : matrix.rows()) {
            for (var caller : Caller.values()) {
                var response = call(row, caller, world, tokens);
                var answer = Answer.of(response);
                var expected = row.expected().get(caller);
                if (answer != expected) {
                    differences.add("%s as %s: expected %s, got %s (%d)"
                            .formatted(row.endpoint(), caller.column(), expected, answer, response.getStatus()));
                }
            }
        }
        assertThat(differences).isEmpty();
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

    private MockHttpServletResponse call(Row row, Caller caller, SeededWorld world, Map<Caller, String> tokens) {
        var request = web.method(HttpMethod.valueOf(row.method())).uri(world.path(row.path()));
        if (row.body().isPresent()) {
            var body = row.body().get();
            request = request.content(AccessMatrix.body(body))
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

    private Map<Caller, String> tokens(SeededWorld world) {
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
        try {
            return JsonPath.read(answer.getResponse().getContentAsString(), "$.access_token");
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
