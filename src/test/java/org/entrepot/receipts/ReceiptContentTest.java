package org.entrepot.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entrepot.kernel.Money;
import org.entrepot.kernel.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** P20: a receipt holds ids, codes, numbers, moments and hashes, never names or texts. */
class ReceiptContentTest {

    private static final UUID OFFER = UUID.fromString("0197a000-0000-7000-8000-000000000001");

    @Test
    void each_kind_of_value_has_one_spelling() {
        var content = ReceiptContent.about("offer", OFFER)
                .with("role", Role.ADMIN_AGENT)
                .with("quantity", 3)
                .with("trial", true)
                .with("margin", new BigDecimal("12.50"))
                .with("total", Money.of("99.90", "EUR"))
                .with("until", Instant.parse("2026-07-01T00:00:00Z"))
                .withCodes("roles", List.of(Role.SALES_AGENT, Role.ADMIN_AGENT));
        assertThat(content.values())
                .containsEntry("offer", OFFER.toString())
                .containsEntry("role", "admin-agent")
                .containsEntry("quantity", 3L)
                .containsEntry("trial", true)
                .containsEntry("margin", "12.5")
                .containsEntry("total", "99.9")
                .containsEntry("total-currency", "EUR")
                .containsEntry("until", "2026-07-01T00:00:00.000000Z")
                .containsEntry("roles", List.of("admin-agent", "sales-agent"));
        assertThat(content.subjects()).containsExactly(OFFER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jane Doe", "jane@contoso.example", "콘토소", "", "<script>"})
    void a_text_of_a_person_has_no_place_in_it(String text) {
        assertThatThrownBy(() -> ReceiptContent.empty().withCode("who", text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_name_has_one_value() {
        var content = ReceiptContent.empty().with("quantity", 1);
        assertThatThrownBy(() -> content.with("quantity", 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> content.withHashOf("quantity", "two")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_name_is_kebab_case() {
        assertThatThrownBy(() -> ReceiptContent.empty().with("Quantity", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
