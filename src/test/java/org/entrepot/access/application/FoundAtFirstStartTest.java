package org.entrepot.access.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.entrepot.EntrepotTest;
import org.entrepot.access.domain.Credentials;
import org.entrepot.kernel.Launch;
import org.entrepot.kernel.Mode;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.Countries;
import org.entrepot.organizations.Members;
import org.entrepot.organizations.application.FoundMarketplace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@EntrepotTest
@DisplayName("The first start of a marketplace in production")
class FoundAtFirstStartTest {

    private static final Launch PRODUCTION = new Launch(Mode.PRODUCTION, false);
    private static final OperatorSettings NAMED = new OperatorSettings(
            "Harbor Works", "harborworks.example", "IE", "Una Byrne", "una@harborworks.example", Locale.ENGLISH);

    private final FoundMarketplace marketplace;
    private final Countries countries;
    private final Members members;
    private final Credentials credentials;
    private final GivePasswordReset resets;
    private final UsePasswordReset use;
    private final TransactionTemplate transaction;

    FoundAtFirstStartTest(
            FoundMarketplace marketplace,
            Countries countries,
            Members members,
            Credentials credentials,
            GivePasswordReset resets,
            UsePasswordReset use,
            TransactionTemplate transaction) {
        this.marketplace = marketplace;
        this.countries = countries;
        this.members = members;
        this.credentials = credentials;
        this.resets = resets;
        this.use = use;
        this.transaction = transaction;
    }

    @Test
    void founds_it_for_the_operator_that_is_named_and_prints_links_until_a_password_is_chosen() {
        assertThat(start(new OperatorSettings(null, null, null, null, null, Locale.ENGLISH)))
                .contains("Nobody can sign in yet", "ENTREPOT_OPERATOR_NAME");
        var first = link(start(NAMED));
        var admin = members.byEmail("una@harborworks.example").orElseThrow();
        assertThat(admin.roles()).isEqualTo(Set.of(Role.OPERATIONS, Role.CERTIFICATION));

        var second = link(start(NAMED));
        assertThat(second).isNotEqualTo(first);
        use.use(second, "a long walk by the harbor", "a long walk by the harbor")
                .orElseThrow();
        assertThat(start(NAMED)).isEmpty();
    }

    @Test
    void is_refused_when_an_operator_is_named_in_part() {
        var begun = new OperatorSettings("Harbor Works", "", null, null, null, Locale.ENGLISH);
        assertThat(new OperatorNamed(begun).violations())
                .singleElement()
                .asString()
                .contains("_ADMIN_EMAIL");
        assertThat(new OperatorNamed(NAMED).violations()).isEmpty();
    }

    private String start(OperatorSettings settings) {
        var start = new FoundAtFirstStart(
                settings, PRODUCTION, marketplace, countries, members, credentials, resets, transaction);
        return String.join("\n", start.begin());
    }

    private static String link(String said) {
        var found = Pattern.compile("/sign-in/resets/(\\S+)").matcher(said);
        assertThat(found.find()).as(said).isTrue();
        return found.group(1);
    }
}
