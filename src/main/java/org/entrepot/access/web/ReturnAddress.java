package org.entrepot.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Remembers, while a visitor is at its identity provider, which page it wanted. */
final class ReturnAddress implements OAuth2AuthorizationRequestResolver {

    private static final String ATTRIBUTE = "back";

    private final DefaultOAuth2AuthorizationRequestResolver requests;

    ReturnAddress(ClientRegistrationRepository providers) {
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(providers, "/oauth2/authorization");
        this.requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    static String of(HttpServletRequest request) {
        var session = request.getSession(false);
        var back = session == null ? null : (String) session.getAttribute(ATTRIBUTE);
        return SignInAddress.safe(Optional.ofNullable(back));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return remember(request, requests.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String provider) {
        return remember(request, requests.resolve(request, provider));
    }

    private static @Nullable OAuth2AuthorizationRequest remember(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest wanted) {
        if (wanted != null) {
            request.getSession(true)
                    .setAttribute(ATTRIBUTE, SignInAddress.safe(Optional.ofNullable(request.getParameter("back"))));
        }
        return wanted;
    }
}
