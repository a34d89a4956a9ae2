package org.entrepot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.entrepot.TestClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A publisher adds a partner to a live offer, the partner sells it, and a third one reads why it may not. */
@Tag("R91")
@Tag("R65")
class APublisherAuthorizesAPartnerStory extends BrowserJourney {

    private final TestClock clock;

    APublisherAuthorizesAPartnerStory(TestClock clock) {
        this.clock = clock;
    }

    @Test
    @DisplayName("R65, R91: the publisher syncs, the partner sells, and a third one reads why it may not")
    void the_publisher_syncs_the_partner_sells_and_a_third_reads_why_not() {
        signInAs("Larkspur", "Imogen Clarke");
        visit("/offers");
        follow("Larkspur Ledger");
        follow("Reseller audience");
        follow("Select CSP Partners");
        fill("Partner name or tenant id", "Cobalt");
        searchThePanel();
        page().getByLabel(Pattern.compile("Atelier Cobalt")).check();
        press("^Add$");
        press("Sync CSP audience");
        press("Sync now");
        assertThat(main()).containsText("The audience is live");

        clock.moveBy(Duration.ofMinutes(1));
        signInAs("Atelier Cobalt", "Hugo Lemaire");
        visit("/marketplace");
        follow("Larkspur Ledger");
        follow("Order for a customer");
        select("Customer", "Mistral Optique");
        fill("Quantity", "5");
        press("Check");
        assertThat(page().locator(".why-headline")).containsText("Yes");
        pictureForTheReadme();
        press("Buy");
        assertThat(page()).hasURL(Pattern.compile(".*/orders/[0-9a-f-]{36}$"));
        assertThat(main()).containsText("Mistral Optique SARL");

        signInAs("Kuzey", "Deniz Yalçın");
        visit("/marketplace");
        follow("Larkspur Ledger");
        assertThat(page().locator(".why-failed").first()).containsText("Partner is authorized");
        assertThat(page().locator(".why-failed").first()).containsText("Who can change it");
    }

    /** With {@code -Dupdate.docs=true}, so that the picture shows what the product looks like now. */
    private void pictureForTheReadme() {
        if (Boolean.getBoolean("update.docs")) {
            withoutListening(() -> page().screenshot(
                            new Page.ScreenshotOptions().setPath(Path.of("docs/images/marketplace-order.png"))));
        }
    }
}
