package org.entrepot.access.web;

import org.entrepot.access.application.PracticeSignIn;
import org.entrepot.site.ActorAuthentication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/**
 * Who gets through, in two chains: pages with a session, the API with a token or a session. Both are closed by default;
 * what a caller may do behind the door is decided by the use cases.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    private final MemberSessions sessions;
    private final CookieCsrfTokenRepository formTokens;
    private final ClosedDoor door;
    private final PracticeSignIn practice;

    SecurityChains(
            MemberSessions sessions, CookieCsrfTokenRepository formTokens, ClosedDoor door, PracticeSignIn practice) {
        this.sessions = sessions;
        this.formTokens = formTokens;
        this.door = door;
        this.practice = practice;
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, Converter<Jwt, ActorAuthentication> tokenActor) throws Exception {
        common(http);
        return http.securityMatcher("/api/**")
                .csrf(csrf -> csrf.ignoringRequestMatchers(PublicPaths.withoutFormToken()))
                .authorizeHttpRequests(paths -> {
                    PublicPaths.openApi(paths);
                    paths.anyRequest().access(new ApiScopes());
                })
                .oauth2ResourceServer(tokens -> tokens.jwt(jwt -> jwt.jwtAuthenticationConverter(tokenActor))
                        .authenticationEntryPoint(door)
                        .accessDeniedHandler(door))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, IdentitySignIn identity) throws Exception {
        common(http);
        identity.into(http);
        return http.authorizeHttpRequests(paths -> {
                    PublicPaths.open(paths, practice);
                    paths.anyRequest().authenticated();
                })
                .build();
    }

    private void common(HttpSecurity http) throws Exception {
        http.securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens))
                .headers(SecurityHeaders::write)
                .exceptionHandling(
                        problems -> problems.authenticationEntryPoint(door).accessDeniedHandler(door))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }
}
