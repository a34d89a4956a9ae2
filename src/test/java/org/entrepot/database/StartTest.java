package org.entrepot.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.entrepot.TestPostgres;
import org.entrepot.kernel.Launch;
import org.entrepot.kernel.Mode;
import org.entrepot.kernel.ProductionRequirement;
import org.entrepot.kernel.ProductionSetting;
import org.entrepot.kernel.SignInHint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class StartTest {

    private static final Launch PRODUCTION = new Launch(Mode.PRODUCTION, false);
    private static final Launch PRACTICE = new Launch(Mode.PRACTICE, true);
    private static final List<ProductionRequirement> BROKEN = List.of(
            () -> List.of("The practice sign-ins are on.", "The key is the default one."),
            List::of,
            () -> List.of("The clock can be moved."));

    @Test
    void production_names_everything_that_keeps_it_from_starting() {
        assertThatThrownBy(() -> new StartGuard(PRODUCTION, BROKEN).afterSingletonsInstantiated())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("The practice sign-ins are on.")
                .hasMessageContaining("The key is the default one.")
                .hasMessageContaining("The clock can be moved.");
    }

    @Test
    void practice_starts_with_what_production_refuses_and_so_does_clean_production() {
        assertThatCode(() -> new StartGuard(PRACTICE, BROKEN).afterSingletonsInstantiated())
                .doesNotThrowAnyException();
        assertThatCode(() -> new StartGuard(PRODUCTION, List.of(List::of)).afterSingletonsInstantiated())
                .doesNotThrowAnyException();
    }

    @Test
    void settings_are_refused_before_the_database_starts_and_before_its_directory_is_made(@TempDir Path directory) {
        Path data = directory.resolve("data");
        assertThatThrownBy(() -> new SpringApplicationBuilder(DatabaseConfiguration.class, DefaultSecret.class)
                        .web(WebApplicationType.NONE)
                        .run("--entrepot.mode=production", "--entrepot.data=" + data))
                .hasRootCauseInstanceOf(StartRefused.class)
                .rootCause()
                .hasMessageContaining("The secret is the default one.");
        assertThat(data).doesNotExist();
    }

    @Configuration(proxyBeanMethods = false)
    static class DefaultSecret {

        @Bean
        ProductionSetting secret() {
            return () -> List.of("The secret is the default one.");
        }
    }

    @Test
    void a_database_of_somebody_else_that_cannot_fold_text_is_refused_at_the_start() throws SQLException {
        try (var foreign = TestPostgres.dataSource(TestPostgres.create("template0 locale 'C'"))
                .getConnection()) {
            String url = foreign.getMetaData().getURL();
            String user = foreign.getMetaData().getUserName();
            assertThatThrownBy(() -> new SpringApplicationBuilder(DatabaseConfiguration.class)
                            .web(WebApplicationType.NONE)
                            .run(
                                    "--entrepot.mode=practice",
                                    "--entrepot.database.url=" + url,
                                    "--entrepot.database.user=" + user))
                    .hasRootCauseInstanceOf(StartRefused.class)
                    .rootCause()
                    .hasMessageContaining("cannot fold");
        }
    }

    @Test
    void the_console_says_the_address_and_only_while_practising_who_can_sign_in() {
        List<SignInHint> hints = List.of(() -> List.of("publisher: ada@example.org"));
        assertThat(new StartAnnouncement(PRACTICE, hints, System.out).lines("http://localhost:8080"))
                .contains("Entrepot is ready: http://localhost:8080", "publisher: ada@example.org");
        assertThat(new StartAnnouncement(PRODUCTION, hints, System.out).lines("http://localhost:8080"))
                .contains("Entrepot is ready: http://localhost:8080")
                .doesNotContain("publisher: ada@example.org");
    }
}
