package org.entrepot.access.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.entrepot.access.application.AccessSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/**
 * The configured identity providers. Each is asked for its discovery document at the first sign-in, not at the start: a
 * provider that is down must not keep the marketplace from starting.
 */
@Component
@EnableConfigurationProperties(AccessSettings.class)
class IdentityProviders implements ClientRegistrationRepository {

    private final AccessSettings settings;
    private final Map<String, ClientRegistration> discovered = new ConcurrentHashMap<>();

    IdentityProviders(AccessSettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String name) {
        var provider = settings.oidc().get(name);
        return provider == null ? null : discovered.computeIfAbsent(name, _ -> discover(name, provider));
    }

    List<SignInPage.Provider> buttons(String back) {
        return settings.oidc().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new SignInPage.Provider(
                        entry.getValue().label(), "/oauth2/authorization/" + entry.getKey() + SignInAddress.back(back)))
                .toList();
    }

    private static ClientRegistration discover(String name, AccessSettings.Provider provider) {
        return ClientRegistrations.fromIssuerLocation(provider.issuer().toString())
                .registrationId(name)
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .clientName(provider.label())
                .redirectUri("{baseUrl}/sign-in/identity/{registrationId}")
                .scope("openid", "email", "profile")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }
}
