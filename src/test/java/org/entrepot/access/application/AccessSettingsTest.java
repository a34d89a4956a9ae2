package org.entrepot.access.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.entrepot.kernel.Launch;
import org.entrepot.kernel.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AccessSettingsTest {

    @Test
    void a_provider_is_four_settings_below_its_name() {
        var settings = bind(Map.of(
                "entrepot.access.oidc.staff.issuer", "https://login.example.com/",
                "entrepot.access.oidc.staff.client-id", "entrepot",
                "entrepot.access.oidc.staff.client-secret", "secret",
                "entrepot.access.oidc.staff.label", "Staff"));
        assertThat(settings.oidc().get("staff").label()).isEqualTo("Staff");
    }

    @ParameterizedTest
    @CsvSource({"http://login.example.com/", "login.example.com", "https://login.example.com/?x=1"})
    void an_issuer_that_could_be_impersonated_is_refused(String issuer) {
        assertThatThrownBy(() -> bind(Map.of(
                        "entrepot.access.oidc.staff.issuer", issuer,
                        "entrepot.access.oidc.staff.client-id", "entrepot",
                        "entrepot.access.oidc.staff.client-secret", "secret",
                        "entrepot.access.oidc.staff.label", "Staff")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"PRACTICE,,true,0", "PRACTICE,false,false,0", "PRODUCTION,,false,0", "PRODUCTION,true,false,1"})
    void nobody_practises_in_production(Mode mode, Boolean wanted, boolean isOpen, int violations) {
        var practice = new PracticeSignIn(new AccessSettings(Map.of(), wanted), new Launch(mode, false));
        assertThat(practice.isOpen()).isEqualTo(isOpen);
        assertThat(practice.violations()).hasSize(violations);
    }

    @ParameterizedTest
    @CsvSource({"the practice marketplace has no secrets,1", "too short,1", "'',1", "q1W7nB5zL0cR3vT9yU2iO4pA6sD8fG1h,0"
    })
    void production_needs_a_long_secret_of_its_own(String secret, int violations) {
        assertThat(new ProductionSecret(new SecretSettings(secret)).violations())
                .hasSize(violations);
    }

    @Test
    void what_is_sealed_with_one_secret_opens_with_no_other() {
        var seal = new Seal(new SecretSettings("one secret"));
        var sealed = seal.close("a private key");
        assertThat(sealed).doesNotContain("private");
        assertThat(seal.open(sealed)).contains("a private key");
        assertThat(new Seal(new SecretSettings("another")).open(sealed)).isEmpty();
        assertThat(seal.open("garbage")).isEmpty();
    }

    private static AccessSettings bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bind("entrepot.access", AccessSettings.class)
                .get();
    }
}
