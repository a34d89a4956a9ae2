package org.entrepot.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.entrepot.kernel.Launch;
import org.entrepot.kernel.Mode;
import org.entrepot.kernel.ProductionRequirement;
import org.entrepot.kernel.SignInHint;
import org.junit.jupiter.api.Test;

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
    void the_console_says_the_address_and_only_while_practising_who_can_sign_in() {
        List<SignInHint> hints = List.of(() -> List.of("publisher: ada@example.org"));
        assertThat(new StartAnnouncement(PRACTICE, hints, System.out).lines("http://localhost:8080"))
                .contains("Entrepot is ready: http://localhost:8080", "publisher: ada@example.org");
        assertThat(new StartAnnouncement(PRODUCTION, hints, System.out).lines("http://localhost:8080"))
                .contains("Entrepot is ready: http://localhost:8080")
                .doesNotContain("publisher: ada@example.org");
    }
}
