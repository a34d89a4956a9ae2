package org.entrepot.access.application;

import java.util.List;
import java.util.Objects;
import org.entrepot.access.domain.Credentials;
import org.entrepot.kernel.DomainName;
import org.entrepot.kernel.EmailAddress;
import org.entrepot.kernel.Launch;
import org.entrepot.kernel.Outcome;
import org.entrepot.organizations.Countries;
import org.entrepot.organizations.Member;
import org.entrepot.organizations.Members;
import org.entrepot.organizations.application.FoundMarketplace;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the first person into a marketplace in which nobody can sign in yet: founds it for the operator that the settings
 * name and prints a one-time link under which its administrator chooses a password. As long as none was chosen, each start
 * prints a new one.
 */
@Component
@EnableConfigurationProperties(OperatorSettings.class)
class FoundAtFirstStart implements ApplicationRunner {

    private final OperatorSettings settings;
    private final Launch launch;
    private final FoundMarketplace marketplace;
    private final Countries countries;
    private final Members members;
    private final Credentials credentials;
    private final GivePasswordReset resets;
    private final TransactionTemplate transaction;

    FoundAtFirstStart(
            OperatorSettings settings,
            Launch launch,
            FoundMarketplace marketplace,
            Countries countries,
            Members members,
            Credentials credentials,
            GivePasswordReset resets,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.launch = launch;
        this.marketplace = marketplace;
        this.countries = countries;
        this.members = members;
        this.credentials = credentials;
        this.resets = resets;
        this.transaction = transaction;
    }

    @Override
    @SuppressWarnings("SystemOut") // the console is where the person who started it looks
    public void run(ApplicationArguments arguments) {
        begin().forEach(System.out::println);
    }

    /** What is to be said about it. */
    List<String> begin() {
        if (launch.loadsPracticeWorld()) {
            return List.of();
        }
        if (settings.isComplete()) {
            return Objects.requireNonNull(transaction.execute(_ -> found()));
        }
        return launch.isPractice() || marketplace.isFounded()
                ? List.of()
                : List.of("Nobody can sign in yet. Name the operator with ENTREPOT_OPERATOR_NAME, _DOMAIN, _COUNTRY,"
                        + " _ADMIN_NAME and _ADMIN_EMAIL, and start again.");
    }

    private List<String> found() {
        if (!marketplace.isFounded()) {
            value("NAME", marketplace.found(command()));
        }
        return members.byEmail(OperatorSettings.text(settings.adminEmail()))
                .filter(admin -> credentials.hashOf(admin.id()).isEmpty())
                .map(this::invitation)
                .orElse(List.of());
    }

    private List<String> invitation(Member admin) {
        var given = value("ADMIN_EMAIL", resets.give(admin.asActor(), admin.id()));
        return List.of(
                "",
                admin.name() + " (" + admin.email().value() + ") chooses a password here, within a day:",
                "  /sign-in/resets/" + given.token().text());
    }

    private FoundMarketplace.Command command() {
        return new FoundMarketplace.Command(
                OperatorSettings.text(settings.name()),
                value("DOMAIN", DomainName.parse(OperatorSettings.text(settings.domain()))),
                value("COUNTRY", countries.parse(OperatorSettings.text(settings.country()))),
                OperatorSettings.text(settings.adminName()),
                value("ADMIN_EMAIL", EmailAddress.parse(OperatorSettings.text(settings.adminEmail()))),
                settings.language());
    }

    private static <T> T value(String setting, Outcome<T> read) {
        return read.fold(value -> value, problems -> {
            throw new IllegalStateException("ENTREPOT_OPERATOR_" + setting + " is not usable: "
                    + problems.getFirst().refusal().code());
        });
    }
}
