package org.entrepot.access.web;

import org.entrepot.access.application.PracticeSignIn;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Everything that answers without signing in; all the rest is closed. */
final class PublicPaths {

    private static final String[] PAGES = {
        "/",
        "/store",
        "/store/**",
        "/apply",
        "/apply/**",
        "/sign-in",
        "/sign-in/**",
        "/sign-out",
        "/language",
        "/theme",
        "/invitations/**",
        "/oauth2/authorization/**",
        "/health",
        "/health/**",
        "/error"
    };
    private static final String[] FILES = {
        "/webjars/**", "/css/**", "/js/**", "/img/**", "/*.svg", "/favicon.ico", "/robots.txt"
    };
    private static final String[] PRACTICE = {"/practice", "/practice/**"};
    private static final String[] API = {
        "/api/docs", "/api/docs/**", "/api/openapi", "/api/openapi/**", "/api/openapi.yaml", "/api/store/**"
    };

    private PublicPaths() {}

    static void open(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths,
            PracticeSignIn practice) {
        paths.requestMatchers(PAGES).permitAll();
        paths.requestMatchers(HttpMethod.GET, FILES).permitAll();
        if (practice.isOpen()) {
            paths.requestMatchers(PRACTICE).permitAll();
        } else {
            paths.requestMatchers(PRACTICE).denyAll();
        }
    }

    static void openApi(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.requestMatchers(HttpMethod.GET, API).permitAll();
    }
}
