package org.entrepot.access.application;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator configures about signing in.
 *
 * @param oidc identity providers to sign in with, by a short name of the operator's choice
 * @param practiceSignIn whether everybody may sign in as anybody; unset: in the practice marketplace only
 */
@ConfigurationProperties("entrepot.access")
public record AccessSettings(
        @DefaultValue Map<String, Provider> oidc, @Nullable Boolean practiceSignIn) {

    public AccessSettings {
        oidc = Map.copyOf(oidc);
        oidc.keySet().forEach(AccessSettings::checkName);
    }

    /**
     * One provider that speaks OpenID Connect.
     *
     * @param issuer as its discovery document names it
     * @param label on the button
     */
    public record Provider(URI issuer, String clientId, String clientSecret, String label) {

        public Provider {
            require(issuer != null && issuer.isAbsolute() && issuer.getQuery() == null, "issuer: an absolute URL");
            require(isSecure(issuer), "issuer: https, or http on this machine");
            require(clientId != null && !clientId.isBlank(), "client-id");
            require(clientSecret != null && !clientSecret.isBlank(), "client-secret");
            require(label != null && !label.isBlank(), "label");
        }

        private static boolean isSecure(URI issuer) {
            return "https".equals(issuer.getScheme())
                    || "http".equals(issuer.getScheme())
                            && ("localhost".equals(issuer.getHost()) || "127.0.0.1".equals(issuer.getHost()));
        }

        private static void require(boolean fulfilled, String what) {
            if (!fulfilled) {
                throw new IllegalArgumentException("entrepot.access.oidc.<name> needs " + what);
            }
        }
    }

    private static void checkName(String name) {
        if (!name.matches("[a-z][a-z0-9-]{0,30}")) {
            throw new IllegalArgumentException("entrepot.access.oidc.<name>: small letters, figures and hyphens");
        }
    }
}
