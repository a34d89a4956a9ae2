package org.entrepot.access.web;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entrepot.access.application.FindApiClient;
import org.entrepot.access.application.TokenKeys;
import org.entrepot.access.domain.Scope;
import org.entrepot.site.ActorAuthentication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Tokens of API clients: signed and read with the keys of this installation, and read again against the client's row. */
@Configuration(proxyBeanMethods = false)
class ApiTokens {

    static final Duration VALID = Duration.ofMinutes(30);

    private static final String AUDIENCE = "entrepot";
    private static final String ORGANIZATION = "organization";

    /** Public parts only: what is published, and what tokens are checked with. */
    @Bean
    JWKSource<SecurityContext> publishedKeys(TokenKeys keys) {
        return (selector, _) -> selector.select(keys.published());
    }

    @Bean
    JwtDecoder tokenReader(JWKSource<SecurityContext> published) {
        var reader = NimbusJwtDecoder.withJwkSource(published).build();
        reader.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(Duration.ofSeconds(5)), new JwtAudienceValidator(AUDIENCE)));
        return reader;
    }

    @Bean
    JwtEncoder tokenWriter(TokenKeys keys) {
        return new NimbusJwtEncoder((selector, _) -> selector.select(new JWKSet(keys.signing())));
    }

    /** A request that names no scope gets all the client has. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> tokenContent(FindApiClient clients) {
        return context -> {
            var client = clients.active(context.getRegisteredClient().getClientId())
                    .orElseThrow(() -> new IllegalStateException("revoked meanwhile"));
            context.getClaims()
                    .audience(List.of(AUDIENCE))
                    .claim(ORGANIZATION, client.organization().toString());
            if (context.getAuthorizedScopes().isEmpty()) {
                context.getClaims()
                        .claim(
                                "scope",
                                client.scopes().stream().map(Scope::code).collect(Collectors.toSet()));
            }
        };
    }

    /** A token is worth what its client is worth now: a revoked one is refused, lost scopes are gone. */
    @Bean
    Converter<Jwt, ActorAuthentication> tokenActor(FindApiClient clients) {
        return new TokenActor(clients);
    }

    private record TokenActor(FindApiClient clients) implements Converter<Jwt, ActorAuthentication> {

        @Override
        public ActorAuthentication convert(Jwt token) {
            var scopes = token.getClaimAsStringList("scope");
            return Optional.ofNullable(token.getSubject())
                    .flatMap(clients::active)
                    .filter(client -> client.organization().toString().equals(token.getClaimAsString(ORGANIZATION)))
                    .map(client -> client.actor(scopes == null ? java.util.Set.of() : java.util.Set.copyOf(scopes)))
                    .map(ActorAuthentication::new)
                    .orElseThrow(() -> new InvalidBearerTokenException("the client of this token is revoked"));
        }
    }
}
