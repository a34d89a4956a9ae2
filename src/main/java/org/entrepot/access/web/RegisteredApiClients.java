package org.entrepot.access.web;

import org.entrepot.access.application.FindApiClient;
import org.entrepot.access.domain.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** API clients as the authorization server sees them: client credentials and nothing else. */
@Component
class RegisteredApiClients implements RegisteredClientRepository {

    private final FindApiClient clients;

    RegisteredApiClients(FindApiClient clients) {
        this.clients = clients;
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clients.activeWithSecret(clientId)
                .map(RegisteredApiClients::registered)
                .orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    /** Clients are made by administrators, never through the protocol. */
    @Override
    public void save(RegisteredClient registered) {
        throw new UnsupportedOperationException();
    }

    private static RegisteredClient registered(FindApiClient.WithSecret found) {
        var id = found.client().id().toString();
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientName(found.client().name())
                .clientSecret(found.secretHash())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(all -> found.client().scopes().stream().map(Scope::code).forEach(all::add))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(ApiTokens.VALID)
                        .build())
                .build();
    }
}
