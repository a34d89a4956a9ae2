package org.entrepot.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.entrepot.BadInputCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("cases/bad-input.csv: what needs no data to be decided")
class BadInputTest {

    private static final Locale BEFORE = Locale.getDefault();

    @AfterEach
    void speak_as_before() {
        Locale.setDefault(BEFORE);
    }

    static Stream<BadInputCase> rows() {
        return BadInputCase.of("tenant-id", "email", "url", "phone", "quantity", "money", "organization-name")
                .filter(row ->
                        !row.result().equals("unknown-tenant") && !row.result().startsWith("reseller-"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void the_answer_is_the_decided_one(BadInputCase row) {
        row.expect(read(row));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void the_answer_is_the_same_under_a_turkish_locale(BadInputCase row) {
        Locale.setDefault(Locale.of("tr", "TR"));
        row.expect(read(row));
    }

    @Test
    void joiners_of_persian_and_of_composed_emoji_are_kept() {
        assertThat(Inputs.name("نرم\u200Cافزار", 100)).isEqualTo(Outcome.done("نرم\u200Cافزار"));
        assertThat(Inputs.name("👩\u200D💻 Studio", 100)).isEqualTo(Outcome.done("👩\u200D💻 Studio"));
    }

    @Test
    void a_line_does_not_break_and_lines_do() {
        assertThat(Inputs.line("one\ntwo", 100)).isEqualTo(Outcome.refused(InputRefusal.LINE_BREAK_NOT_ALLOWED));
        assertThat(Inputs.text("one\r\ntwo", 100)).isEqualTo(Outcome.done("one\ntwo"));
    }

    private static Outcome<?> read(BadInputCase row) {
        return switch (row.field()) {
            case "tenant-id" -> TenantId.parse(row.input());
            case "email" -> EmailAddress.parse(row.input());
            case "url" -> HttpsUrl.parse(row.input());
            case "phone" -> PhoneNumber.parse(row.input());
            case "quantity" -> QuantityInput.parse(row.input(), 1, 300);
            case "money" ->
                MoneyInput.parse(
                                row.input(),
                                currency -> !currency.getCurrencyCode().equals("BRL"))
                        .map(BadInputTest::plain);
            case "organization-name" -> Inputs.name(row.input(), 200);
            default -> throw new IllegalArgumentException(row.field());
        };
    }

    private static String plain(Money money) {
        return money.plainAmount() + " " + money.currency();
    }
}
