package org.entrepot.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.nimbusds.jwt.SignedJWT;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.entrepot.EntrepotTest;
import org.entrepot.access.PeopleFixture;
import org.entrepot.access.application.CreateApiClient;
import org.entrepot.access.application.RevokeApiClient;
import org.entrepot.access.application.TokenKeys;
import org.entrepot.access.domain.AccessRefusal;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;
import org.entrepot.site.ActorAuthentication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EntrepotTest
class ApiClientTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final MockMvcTester web;
    private final JdbcClient jdbc;
    private final CreateApiClient create;
    private final RevokeApiClient revoke;
    private final TokenKeys keys;
    private OrganizationId organization;
    private Actor owner;

    ApiClientTest(MockMvcTester web, JdbcClient jdbc, CreateApiClient create, RevokeApiClient revoke, TokenKeys keys) {
        this.web = web;
        this.jdbc = jdbc;
        this.create = create;
        this.revoke = revoke;
        this.keys = keys;
    }

    @BeforeEach
    void an_owner() {
        organization = new PeopleFixture(jdbc).organization("Client" + COUNT.incrementAndGet(), "PUBLISHER");
        owner = Actor.person(UserId.next(), organization, "Olga", java.util.Set.of(Role.OWNER));
    }

    @Test
    void a_client_gets_a_token_for_its_organization_and_scopes() throws Exception {
        var client = created(List.of("offers.read", "organization.read"));
        var token = SignedJWT.parse(token(client)).getJWTClaimsSet();
        assertThat(token.getSubject()).isEqualTo(client.client().id().toString());
        assertThat(token.getStringClaim("organization")).isEqualTo(organization.toString());
        assertThat(token.getStringListClaim("scope")).containsExactlyInAnyOrder("offers.read", "organization.read");
        assertThat(call(token(client), "/api/organization/nothing-here")).hasStatus(404);
    }

    @Test
    void a_request_may_ask_for_less_and_gets_no_more() throws Exception {
        var client = created(List.of("offers.read", "organization.read"));
        var token = text(ask(client, client.secret().text(), "offers.read"), "$.access_token");
        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getStringListClaim("scope"))
                .containsExactly("offers.read");
        var answer = call(token, "/api/organization/nothing-here");
        assertThat(answer).hasStatus(403);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("scope-required");
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains("organization.read");
        assertThat(ask(client, client.secret().text(), "operator")).hasStatus(400);
    }

    @Test
    void an_address_that_no_scope_names_is_closed_to_programs() throws Exception {
        var answer = call(token(created(List.of("organization.read", "organization.write"))), "/api/nothing-here");
        assertThat(answer).hasStatus(403);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("scope-required");
    }

    @Test
    void a_wrong_secret_gets_nothing() {
        assertThat(ask(created(List.of("offers.read")), "guess", "")).hasStatus(401);
    }

    @Test
    void a_revoked_client_is_out_with_the_next_call() throws Exception {
        var client = created(List.of("organization.read"));
        var token = token(client);
        assertThat(call(token, "/api/organization/nothing-here")).hasStatus(404);
        revoke.revoke(owner, client.client().id()).orElseThrow();
        var answer = call(token, "/api/organization/nothing-here");
        assertThat(answer).hasStatus(401).hasContentType("application/problem+json");
        assertThat(answer.getResponse().getHeader("WWW-Authenticate")).contains("invalid_token");
        assertThat(ask(client, client.secret().text(), "")).hasStatus(401);
    }

    @Test
    void a_token_opens_no_pages() throws Exception {
        var token = token(created(List.of("organization.read")));
        assertThat(call(token, "/password")).hasStatus(302);
    }

    @Test
    void tokens_signed_before_a_rotation_stay_good_and_both_keys_are_published() throws Exception {
        var client = created(List.of("organization.read"));
        var before = token(client);
        keys.rotate();
        var after = token(client);
        assertThat(SignedJWT.parse(after).getHeader().getKeyID())
                .isNotEqualTo(SignedJWT.parse(before).getHeader().getKeyID());
        assertThat(call(before, "/api/organization/nothing-here")).hasStatus(404);
        assertThat(call(after, "/api/organization/nothing-here")).hasStatus(404);
        var published = body(web.get().uri("/oauth2/jwks").exchange());
        assertThat(published)
                .contains(SignedJWT.parse(before).getHeader().getKeyID())
                .contains(SignedJWT.parse(after).getHeader().getKeyID());
        assertThat(JsonPath.<List<?>>read(published, "$.keys[*].d")).isEmpty();
    }

    @Test
    void a_token_signed_by_somebody_else_is_refused() throws Exception {
        var client = created(List.of("organization.read"));
        var parts = token(client).split("\\.");
        var forged = parts[0] + "." + parts[1] + "." + new StringBuilder(parts[2]).reverse();
        assertThat(call(forged, "/api/organization/nothing-here")).hasStatus(401);
        assertThat(call("not-a-token", "/api/organization/nothing-here")).hasStatus(401);
    }

    @Test
    void the_database_tells_neither_secrets_nor_private_keys() {
        var client = created(List.of("organization.read"));
        token(client);
        var kept = jdbc.sql("select string_agg(sealed_private_key || public_key, ' ') from access.signing_key")
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain("\"d\":");
        assertThat(jdbc.sql("select secret_hash from access.api_client where id = :id")
                        .param("id", client.client().id().value())
                        .query(String.class)
                        .single())
                .doesNotContain(client.secret().text());
    }

    @Test
    void every_mistake_in_a_new_client_is_told_at_its_field() {
        var outcome = create.create(
                owner, new CreateApiClient.Command(" ", List.of("global-admin"), List.of("everything", "operator")));
        var problems = ((Outcome.Refused<?>) outcome).problems();
        assertThat(problems)
                .extracting(Problem::field, problem -> (Object) problem.refusal())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("name", AccessRefusal.CLIENT_NAME_LENGTH),
                        org.assertj.core.groups.Tuple.tuple("roles", AccessRefusal.CLIENT_ROLE_NOT_FOR_ORGANIZATION),
                        org.assertj.core.groups.Tuple.tuple("scopes", AccessRefusal.SCOPE_UNKNOWN),
                        org.assertj.core.groups.Tuple.tuple("scopes", AccessRefusal.SCOPE_NOT_FOR_ORGANIZATION));
    }

    @Test
    void a_developer_manages_no_clients_and_a_stranger_finds_none() {
        var client = created(List.of("offers.read")).client();
        var developer = Actor.person(UserId.next(), organization, "Dev", java.util.Set.of(Role.DEVELOPER));
        var stranger = Actor.person(UserId.next(), OrganizationId.next(), "Other", java.util.Set.of(Role.OWNER));
        assertThat(refusal(revoke.revoke(developer, client.id()))).isEqualTo(Denial.ROLE_REQUIRED);
        assertThat(refusal(revoke.revoke(stranger, client.id()))).isEqualTo(Denial.NOT_FOUND);
    }

    @Test
    void the_api_and_the_pages_create_and_revoke_alike() throws Exception {
        var made = web.post()
                .uri("/api/organization/api-clients")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"Nightly\",\"roles\":[\"developer\"],\"scopes\":[\"offers.read\"]}")
                .with(SecurityMockMvcRequestPostProcessors.authentication(new ActorAuthentication(owner)))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        assertThat(made).hasStatus(201);
        var id = text(made, "$.client.id");
        assertThat(made.getResponse().getHeader("Location")).isEqualTo("/api/organization/api-clients/" + id);
        var listed = web.get()
                .uri("/organization/api-clients")
                .with(SecurityMockMvcRequestPostProcessors.authentication(new ActorAuthentication(owner)))
                .exchange();
        assertThat(listed).hasStatus(200).bodyText().contains("Nightly").doesNotContain(text(made, "$.secret"));
        var asked = web.get()
                .uri("/organization/api-clients/" + id + "/revocation")
                .with(SecurityMockMvcRequestPostProcessors.authentication(new ActorAuthentication(owner)))
                .exchange();
        assertThat(asked).hasStatus(200).bodyText().contains("Nightly");
    }

    @Test
    @DisplayName(
            "A repeat with the same Idempotency-Key gets the one client and its secret again, which nobody finds in the database")
    void a_client_is_created_once_and_its_secret_is_kept_sealed() throws Exception {
        var first = createWithKey("nightly-import-1");
        var again = createWithKey("nightly-import-1");
        assertThat(first).hasStatus(201);
        assertThat(again).hasStatus(201);
        assertThat(again.getResponse().getHeader("Idempotency-Replayed")).isEqualTo("true");
        var secret = text(first, "$.secret");
        assertThat(text(again, "$.secret")).isEqualTo(secret);
        assertThat(text(again, "$.client.id")).isEqualTo(text(first, "$.client.id"));
        assertThat(jdbc.sql("select count(*) from access.api_client where organization_id = :id")
                        .param("id", organization.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        var kept = jdbc.sql("select body from site.idempotency_key where key = 'nightly-import-1'")
                .query((row, _) -> new String(row.getBytes("body"), StandardCharsets.ISO_8859_1))
                .single();
        assertThat(kept).isNotEmpty().doesNotContain(secret).doesNotContain("Nightly");
    }

    private MvcTestResult createWithKey(String key) {
        return web.post()
                .uri("/api/organization/api-clients")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"Nightly\",\"roles\":[\"developer\"],\"scopes\":[\"offers.read\"]}")
                .with(SecurityMockMvcRequestPostProcessors.authentication(new ActorAuthentication(owner)))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private CreateApiClient.Created created(List<String> scopes) {
        return create.create(owner, new CreateApiClient.Command("Nightly import", List.of("developer"), scopes))
                .orElseThrow();
    }

    private String token(CreateApiClient.Created client) {
        return text(ask(client, client.secret().text(), ""), "$.access_token");
    }

    private MvcTestResult ask(CreateApiClient.Created client, String secret, String scope) {
        return web.post()
                .uri("/oauth2/token")
                .with(SecurityMockMvcRequestPostProcessors.httpBasic(
                        client.client().id().toString(), secret))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("grant_type=client_credentials" + (scope.isEmpty() ? "" : "&scope=" + scope))
                .exchange();
    }

    private MvcTestResult call(String token, String path) {
        return web.get().uri(path).header("Authorization", "Bearer " + token).exchange();
    }

    private static String text(MvcTestResult answer, String path) {
        return JsonPath.read(body(answer), path);
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal();
    }
}
