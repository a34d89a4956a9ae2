package org.entrepot.access.web;

import java.util.concurrent.atomic.AtomicReference;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;

/** Lets the identity provider answer the next request for tokens with an ID token that a test made. */
final class OwnAnswer implements Route {

    private final AtomicReference<String> next = new AtomicReference<>();

    void with(String accessToken, String idToken) {
        next.set("""
                {"access_token":"%s","token_type":"Bearer","expires_in":600,"id_token":"%s"}
                """.formatted(accessToken, idToken));
    }

    @Override
    public boolean match(OAuth2HttpRequest request) {
        return request.getUrl().encodedPath().endsWith("/token") && next.get() != null;
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
        var body = next.getAndSet(null);
        return new OAuth2HttpResponse(Headers.of("Content-Type", "application/json"), 200, body, null);
    }
}
