package org.entrepot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.entrepot.EntrepotTest;
import org.entrepot.practice.PracticeWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A publisher adds a partner to a live offer, the partner sells it, and a third one reads why it may not. */
@EntrepotTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"entrepot.mode=practice", "entrepot.receipts.sealing=false", "entrepot.clock.due-work=false"})
@Tag("browser")
class APublisherAuthorizesAPartnerStory {

    @LocalServerPort
    private int port;

    private final PracticeWorld world;
    private Playwright playwright;
    private Browser browser;
    private Page page;

    APublisherAuthorizesAPartnerStory(PracticeWorld world) {
        this.world = world;
    }

    @BeforeEach
    void open() {
        world.load();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        page = browser.newContext(new Browser.NewContextOptions().setLocale("en-US"))
                .newPage();
    }

    @AfterEach
    void close() {
        browser.close();
        playwright.close();
    }

    @Test
    @Tag("R91")
    @Tag("R65")
    void the_publisher_syncs_the_partner_sells_and_a_third_reads_why_not() {
        signInAs("Larkspur", "Imogen Clarke");
        visit("/offers");
        follow("Larkspur Ledger");
        follow("Reseller audience");
        page.navigate(page.url() + "?picker=open&q=Cobalt");
        page.getByLabel(Pattern.compile("Atelier Cobalt")).check();
        page.locator("button[form=picker-add]").click();
        press("Sync CSP audience");

        signInAs("Atelier Cobalt", "Hugo Lemaire");
        visit("/marketplace");
        follow("Larkspur Ledger");
        page.navigate(page.url() + "/order");
        var customer = page.getByLabel("Customer", new Page.GetByLabelOptions().setExact(true));
        var value = customer.locator("option")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Mistral Optique"))
                .getAttribute("value");
        customer.selectOption(value);
        page.getByLabel(Pattern.compile("Quantity")).fill("5");
        press("Check");
        pictureForTheReadme();
        press("Buy");
        assertThat(page).hasURL(Pattern.compile(".*/orders/[0-9a-f-]{36}$"));
        assertThat(page.locator("main")).containsText("Mistral Optique SARL");

        signInAs("Kuzey", "Deniz Yalçın");
        visit("/marketplace");
        follow("Larkspur Ledger");
        assertThat(page.locator(".why-failed").first()).containsText("Partner is authorized");
        assertThat(page.locator(".why-failed").first()).containsText("Who can change it");
    }

    /** With {@code -Dupdate.docs=true}, so that the picture shows what the product looks like now. */
    private void pictureForTheReadme() {
        if (Boolean.getBoolean("update.docs")) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs/images/marketplace-order.png")));
        }
    }

    private void signInAs(String company, String person) {
        visit("/practice/sign-in?q=" + company.replace(" ", "%20"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(person)))
                .first()
                .click();
        page.waitForLoadState();
    }

    private void visit(String path) {
        page.navigate("http://localhost:" + port + path);
    }

    private void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(link)))
                .first()
                .click();
        page.waitForLoadState();
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(button)))
                .first()
                .click();
        page.waitForLoadState();
    }
}
