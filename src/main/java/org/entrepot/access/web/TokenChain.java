package org.entrepot.access.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;

/** Where API clients get their tokens, and where others find the keys: the part of OAuth 2 that is open, no more. */
@Configuration(proxyBeanMethods = false)
class TokenChain {

    private static final String[] OPEN = {"/oauth2/token", "/oauth2/jwks", "/.well-known/oauth-authorization-server"};

    @Bean
    AuthorizationServerSettings authorizationServerSettings() {
        return AuthorizationServerSettings.builder().build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokens(HttpSecurity http, RegisteredApiClients clients, ForgetfulAuthorizations authorizations)
            throws Exception {
        return http.securityMatcher(OPEN)
                .oauth2AuthorizationServer(server -> server.registeredClientRepository(clients)
                        .authorizationService(authorizations)
                        .clientAuthentication(
                                authentication -> authentication.authenticationProviders(providers -> providers.stream()
                                        .filter(ClientSecretAuthenticationProvider.class::isInstance)
                                        .map(ClientSecretAuthenticationProvider.class::cast)
                                        .forEach(provider -> provider.setPasswordEncoder(new SecretEncoder())))))
                .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
                .headers(SecurityHeaders::write)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }
}
