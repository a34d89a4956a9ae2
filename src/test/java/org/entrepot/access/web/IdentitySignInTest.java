package org.entrepot.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.entrepot.EntrepotTest;
import org.entrepot.access.PeopleFixture;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;

/** Signing in at an identity provider that is not ours, by HTTP, as a browser would. */
@EntrepotTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"entrepot.mode=practice", "entrepot.receipts.sealing=false"})
@DirtiesContext
class IdentitySignInTest {

    private static final String ISSUER = "staff";
    private static final RotatingKeys KEYS = new RotatingKeys();
    private static final OwnAnswer ANSWER = new OwnAnswer();
    private static final MockOAuth2Server PROVIDER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private HttpClient browser;
    private String name;
    private String subject;
    private UserId ada;

    IdentitySignInTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.browser = browser();
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add(
                "entrepot.access.oidc.staff.issuer",
                () -> PROVIDER.issuerUrl(ISSUER).toString());
        settings.add("entrepot.access.oidc.staff.client-id", () -> "entrepot");
        settings.add("entrepot.access.oidc.staff.client-secret", () -> "a secret of this test");
        settings.add("entrepot.access.oidc.staff.label", () -> "Kestrel staff");
    }

    @AfterAll
    static void stop() {
        PROVIDER.shutdown();
    }

    @BeforeEach
    void a_member_and_a_new_browser() {
        browser = browser();
        var number = COUNT.incrementAndGet();
        name = "Ada " + number;
        subject = "subject-" + number;
        var people = new PeopleFixture(jdbc);
        ada = people.member(people.organization("Staff" + number, "PUBLISHER"), name, Role.OWNER);
        drain();
    }

    @Test
    void the_sign_in_page_offers_the_provider_and_the_way_back_survives() throws Exception {
        assertThat(get("/sign-in?back=%2Fpassword").body())
                .contains("Kestrel staff")
                .contains("/oauth2/authorization/staff?back=%2Fpassword");
        says(Map.of());
        var authorize = location(get("/oauth2/authorization/staff?back=%2Fpassword"));
        var callback = location(get(authorize));
        assertThat(location(get(callback))).isEqualTo(address("/password"));
        assertThat(get("/password").statusCode()).isEqualTo(200);
    }

    @Test
    void the_code_is_bound_to_this_browser_by_pkce() throws Exception {
        says(Map.of());
        var authorize = UriComponentsBuilder.fromUriString(location(get("/oauth2/authorization/staff")))
                .build()
                .getQueryParams();
        assertThat(authorize.getFirst("code_challenge_method")).isEqualTo("S256");
        signIn();
        var verifier = verifierOfLastTokenRequest();
        var challenge = lastChallenge;
        var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(digest))
                .isEqualTo(challenge);
    }

    @Test
    void the_verified_address_links_once_and_from_then_on_the_subject_counts() throws Exception {
        says(Map.of());
        assertThat(signIn()).isEqualTo(address("/"));
        jdbc.sql("update organizations.member set email = :email, email_key = :email where id = :id")
                .param("email", "moved." + subject + "@people.example")
                .param("id", ada.value())
                .update();
        browser = browser();
        says(Map.of());
        assertThat(signIn()).isEqualTo(address("/"));
    }

    @Test
    void another_subject_with_the_same_address_does_not_take_the_account_over() throws Exception {
        says(Map.of());
        signIn();
        browser = browser();
        subject = "intruder-" + subject;
        says(Map.of());
        assertThat(signIn()).isEqualTo(address("/sign-in?problem=identity-unknown"));
    }

    @Test
    void an_unknown_person_gets_a_clear_page_and_nothing_is_created() throws Exception {
        says(Map.of("email", "nobody@elsewhere.example"));
        var members = count("organizations.member");
        var answer = signIn();
        assertThat(answer).isEqualTo(address("/sign-in?problem=identity-unknown"));
        assertThat(get(answer).body()).contains("nobody here has that account");
        assertThat(count("organizations.member")).isEqualTo(members);
        assertThat(count("access.linked_identity where subject = '" + subject + "'"))
                .isZero();
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void an_address_that_the_provider_has_not_verified_proves_nothing() throws Exception {
        says(Map.of("email_verified", false));
        assertThat(signIn()).isEqualTo(address("/sign-in?problem=identity-email-unverified"));
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void a_token_for_another_application_is_refused() throws Exception {
        var wanted = wanted();
        answerWith(token(KEYS.current(), wanted.getFirst("nonce"), Instant.now(), "another-application"));
        assertThat(location(get(callback(wanted.getFirst("state")))))
                .isEqualTo(address("/sign-in?problem=identity-provider-failed"));
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void a_token_of_our_own_making_proves_that_the_next_refusals_are_about_their_fault_alone() throws Exception {
        var wanted = wanted();
        answerWith(token(KEYS.current(), wanted.getFirst("nonce"), Instant.now(), "entrepot"));
        assertThat(location(get(callback(wanted.getFirst("state"))))).isEqualTo(address("/"));
    }

    @Test
    void an_expired_token_is_refused() throws Exception {
        var wanted = wanted();
        var before = Instant.now().minusSeconds(3600);
        answerWith(token(KEYS.current(), wanted.getFirst("nonce"), before, "entrepot"));
        assertThat(location(get(callback(wanted.getFirst("state")))))
                .isEqualTo(address("/sign-in?problem=identity-provider-failed"));
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void a_token_of_another_sign_in_is_refused() throws Exception {
        var wanted = wanted();
        answerWith(token(KEYS.current(), "another nonce", Instant.now(), "entrepot"));
        assertThat(location(get(callback(wanted.getFirst("state")))))
                .isEqualTo(address("/sign-in?problem=identity-provider-failed"));
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void an_answer_that_nobody_here_asked_for_is_refused() throws Exception {
        wanted();
        assertThat(location(get(callback("a state of somebody else"))))
                .isEqualTo(address("/sign-in?problem=identity-provider-failed"));
        assertThat(location(get(callback("")))).isEqualTo(address("/sign-in?problem=identity-provider-failed"));
    }

    @Test
    void a_new_signing_key_is_fetched_and_the_old_one_is_refused_once_it_is_gone() throws Exception {
        says(Map.of());
        assertThat(signIn()).isEqualTo(address("/"));
        var old = KEYS.rotate();
        browser = browser();
        says(Map.of());
        assertThat(signIn()).isEqualTo(address("/"));

        browser = browser();
        var wanted = wanted();
        answerWith(token(old, wanted.getFirst("nonce"), Instant.now(), "entrepot"));
        assertThat(location(get(callback(wanted.getFirst("state")))))
                .isEqualTo(address("/sign-in?problem=identity-provider-failed"));
        assertThat(isSignedIn()).isFalse();
    }

    private String lastChallenge = "";

    private org.springframework.util.MultiValueMap<String, String> wanted() throws Exception {
        var authorize = location(get("/oauth2/authorization/staff"));
        return UriComponentsBuilder.fromUri(URI.create(authorize)).build(true).getQueryParams();
    }

    private static String callback(String state) {
        return "/sign-in/identity/staff?code=anything&state=" + state.replace(" ", "%20");
    }

    private String signIn() throws Exception {
        var authorize = location(get("/oauth2/authorization/staff"));
        lastChallenge = String.valueOf(UriComponentsBuilder.fromUriString(authorize)
                .build()
                .getQueryParams()
                .getFirst("code_challenge"));
        return location(get(location(get(authorize))));
    }

    private boolean isSignedIn() throws Exception {
        return get("/password").statusCode() == 200;
    }

    private void says(Map<String, Object> more) {
        PROVIDER.enqueueCallback(
                new DefaultOAuth2TokenCallback(ISSUER, subject, "JWT", List.of("entrepot"), claims(more), 3600));
    }

    private Map<String, Object> claims(Map<String, Object> more) {
        var claims = new java.util.HashMap<String, Object>(
                Map.of("email", PeopleFixture.email(name), "email_verified", true));
        claims.putAll(more);
        return claims;
    }

    private String token(RSAKey key, String nonce, Instant now, String audience) throws Exception {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(PROVIDER.issuerUrl(ISSUER).toString())
                        .subject(subject)
                        .audience(audience)
                        .claim("nonce", nonce)
                        .claim("email", PeopleFixture.email(name))
                        .claim("email_verified", true)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(600)))
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    /** The access token is the provider's own, so that nothing but the ID token can be at fault. */
    private void answerWith(String idToken) {
        var callback =
                new DefaultOAuth2TokenCallback(ISSUER, subject, "JWT", List.of("entrepot"), claims(Map.of()), 3600);
        ANSWER.with(PROVIDER.issueToken(ISSUER, "entrepot", callback).serialize(), idToken);
    }

    private static String verifierOfLastTokenRequest() {
        var verifier = "";
        try {
            for (var request = PROVIDER.takeRequest(1, TimeUnit.SECONDS);
                    ;
                    request = PROVIDER.takeRequest(50, TimeUnit.MILLISECONDS)) {
                var body = request.getBody().readUtf8();
                if (body.contains("code_verifier=")) {
                    verifier = body.replaceAll(".*code_verifier=([^&]+).*", "$1");
                }
            }
        } catch (RuntimeException _) {
            return verifier;
        }
    }

    private static void drain() {
        try {
            while (true) {
                PROVIDER.takeRequest(1, TimeUnit.MILLISECONDS);
            }
        } catch (RuntimeException _) {
            // none left
        }
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var uri = URI.create(path.startsWith("http") ? path : address(path));
        return browser.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.uri()
                .resolve(answer.headers().firstValue("Location").orElseThrow())
                .toString();
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    private static MockOAuth2Server start() {
        var server = new MockOAuth2Server(
                new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(KEYS), java.util.Set.of()), ANSWER);
        server.start();
        return server;
    }
}
