package org.entrepot.access.web;

import org.entrepot.kernel.Launch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions live in the database, so that a restart signs nobody out; both cookies are out of reach for scripts. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(
        tableName = "access.web_session",
        maxInactiveIntervalInSeconds = SessionConfiguration.IDLE_SECONDS)
class SessionConfiguration {

    static final int IDLE_SECONDS = 30 * 60;

    /** The prefix binds a cookie to this host and to https; a practice marketplace may run without https. */
    private static final String BOUND = "__Host-";

    private final boolean production;

    SessionConfiguration(Launch launch) {
        this.production = !launch.isPractice();
    }

    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(production ? BOUND + "session" : "session");
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        if (production) {
            cookie.setUseSecureCookie(true);
        }
        return cookie;
    }

    /** In a cookie of its own, so that reading the public store leaves no session behind. */
    @Bean
    CookieCsrfTokenRepository formTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(production ? BOUND + "form" : "form");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> {
            cookie.httpOnly(true).sameSite("Lax");
            if (production) {
                cookie.secure(true);
            }
        });
        return tokens;
    }

    /** A form token that somebody read before the sign-in is worth nothing after it. */
    @Bean
    SessionAuthenticationStrategy freshFormToken(CookieCsrfTokenRepository tokens) {
        return new CsrfAuthenticationStrategy(tokens);
    }
}
