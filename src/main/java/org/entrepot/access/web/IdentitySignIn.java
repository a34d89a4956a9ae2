package org.entrepot.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.entrepot.access.application.SignInWithIdentity;
import org.entrepot.access.application.SignInWithIdentity.Identity;
import org.entrepot.access.domain.AccessRefusal;
import org.entrepot.kernel.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Signing in at an identity provider: code flow with PKCE; the proof is Spring Security's, who it is then is ours. */
@Component
class IdentitySignIn {

    private static final Logger LOG = LoggerFactory.getLogger(IdentitySignIn.class);

    private final IdentityProviders providers;
    private final SignInWithIdentity signIn;
    private final MemberSessions sessions;

    IdentitySignIn(IdentityProviders providers, SignInWithIdentity signIn, MemberSessions sessions) {
        this.providers = providers;
        this.signIn = signIn;
        this.sessions = sessions;
    }

    void into(HttpSecurity http) throws Exception {
        http.oauth2Login(login -> login.clientRegistrationRepository(providers)
                .authorizedClientRepository(new NoTokensKept())
                .loginPage(SignInAddress.PATH)
                .loginProcessingUrl("/sign-in/identity/*")
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(new ReturnAddress(providers)))
                .successHandler(this::proved)
                .failureHandler(this::failed));
    }

    private void proved(HttpServletRequest request, HttpServletResponse response, Authentication proof)
            throws IOException {
        SecurityContextHolder.clearContext();
        var back = ReturnAddress.of(request);
        switch (signIn.signIn(identity(proof))) {
            case Outcome.Done(var member) -> {
                sessions.start(member, request, response);
                response.sendRedirect(back);
            }
            case Outcome.Refused(var problems) -> {
                sessions.signOut(request, response);
                response.sendRedirect(
                        IdentityProblems.address(problems.getFirst().refusal()));
            }
        }
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LOG.warn("identity-provider-failed at {}: {}", request.getRequestURI(), failure.getMessage());
        response.sendRedirect(IdentityProblems.address(AccessRefusal.IDENTITY_PROVIDER_FAILED));
    }

    private static Identity identity(Authentication proof) {
        if (!(proof.getPrincipal() instanceof OidcUser user)) {
            throw new IllegalStateException("not OpenID Connect: " + proof.getClass());
        }
        return new Identity(
                Objects.requireNonNull(user.getIssuer()).toString(),
                Objects.requireNonNull(user.getSubject()),
                Optional.ofNullable(user.getEmail()),
                Boolean.TRUE.equals(user.getEmailVerified()));
    }
}
