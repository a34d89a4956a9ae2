package org.entrepot.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.entrepot.database.DatabaseSettings.Purpose;
import org.entrepot.kernel.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsTest {

    @Test
    void without_a_word_it_is_production_on_the_embedded_database_in_data() {
        LaunchSettings launch = bind("entrepot", LaunchSettings.class, Map.of());
        assertThat(launch.mode()).isEqualTo(Mode.PRODUCTION);
        assertThat(launch.data()).isEqualTo(Path.of("data"));
        assertThat(launch.loadsPracticeWorld(true)).isFalse();
        DatabaseSettings database = bind("entrepot.database", DatabaseSettings.class, Map.of());
        assertThat(database.isEmbedded()).isTrue();
        assertThat(database.purpose()).isEqualTo(Purpose.SERVE);
    }

    @Test
    void everything_can_be_set_by_environment_variables() {
        Map<String, Object> environment = Map.of(
                "ENTREPOT_MODE", "practice",
                "ENTREPOT_DATA", "/srv/entrepot",
                "ENTREPOT_PRACTICE", "load",
                "ENTREPOT_DATABASE_URL", "postgres://db.example:5433/market?sslmode=require",
                "ENTREPOT_DATABASE_USER", "market",
                "ENTREPOT_DATABASE_PASSWORD", "secret");
        LaunchSettings launch = bind("entrepot", LaunchSettings.class, environment);
        assertThat(launch)
                .isEqualTo(
                        new LaunchSettings(Mode.PRACTICE, Path.of("/srv/entrepot"), LaunchSettings.PracticeLoad.LOAD));
        DatabaseSettings database = bind("entrepot.database", DatabaseSettings.class, environment);
        assertThat(database.url()).isEqualTo("jdbc:postgresql://db.example:5433/market?sslmode=require");
        assertThat(database.user()).isEqualTo("market");
        assertThat(database.password()).isEqualTo("secret");
        assertThat(database.isEmbedded()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "PRACTICE, AUTO, true, true",
        "PRACTICE, AUTO, false, false",
        "PRACTICE, LOAD, false, true",
        "PRACTICE, SKIP, true, false",
        "PRODUCTION, LOAD, true, false",
        "PRODUCTION, AUTO, true, false"
    })
    void a_database_of_somebody_else_gets_the_practice_world_only_when_asked(
            Mode mode, LaunchSettings.PracticeLoad practice, boolean embedded, boolean loads) {
        assertThat(new LaunchSettings(mode, Path.of("data"), practice).loadsPracticeWorld(embedded))
                .isEqualTo(loads);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql://localhost/x", "localhost:5432", "postgresql://me:secret@host/db"})
    void an_address_that_is_none_is_refused_without_repeating_it(String url) {
        assertThatThrownBy(() -> new DatabaseSettings(url, null, null, null, Purpose.SERVE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ENTREPOT_DATABASE_URL")
                .hasMessageNotContaining("secret");
    }

    private static <T> T bind(String prefix, Class<T> type, Map<String, Object> environment) {
        StandardEnvironment standard = new StandardEnvironment();
        standard.getPropertySources()
                .forEach(source -> standard.getPropertySources().remove(source.getName()));
        standard.getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
        ConfigurationPropertySources.attach(standard);
        return Binder.get(standard).bindOrCreate(prefix, type);
    }
}
