package org.entrepot.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.entrepot.access.application.PracticeSignIn;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Everything that answers without signing in; all the rest is closed. */
final class PublicPaths {

    private static final String[] PAGES = {
        "/",
        "/store",
        "/store/**",
        "/feeds/**",
        "/apply",
        "/apply/**",
        "/sign-in",
        "/sign-in/**",
        "/sign-out",
        "/language",
        "/theme",
        "/invitations/**",
        "/passport/**",
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
        "/api/docs",
        "/api/docs/**",
        "/api/openapi",
        "/api/openapi/**",
        "/api/openapi.yaml",
        "/api/store/**",
        "/api/countries"
    };

    /** What a company sends before anybody of it can sign in; it carries no session, so no form's token either. */
    private static final RequestMatcher APPLYING =
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/api/applications");

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
        paths.requestMatchers(APPLYING).permitAll();
    }

    /** Requests that change something without a form's token. */
    static RequestMatcher withoutFormToken() {
        return APPLYING;
    }

    /** Whether an address of the API answers without signing in. */
    static boolean isOpenApi(HttpServletRequest request) {
        return APPLYING.matches(request)
                || Arrays.stream(API)
                        .anyMatch(path -> PathPatternRequestMatcher.pathPattern(HttpMethod.GET, path)
                                .matches(request));
    }
}
