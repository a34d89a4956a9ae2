package org.entrepot.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.entrepot.EntrepotTest;
import org.entrepot.PracticeMarketplace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A journey through the practice marketplace in a real browser: one server and one browser for all journeys. Whatever a page
 * complains of on the console fails its test.
 */
@EntrepotTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"entrepot.mode=practice", "entrepot.receipts.sealing=false", "entrepot.clock.due-work=false"})
@TestExecutionListeners(
        listeners = PracticeMarketplace.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@Tag("browser")
abstract class BrowserJourney {

    private static final double PATIENCE = 45_000;

    @LocalServerPort
    private int port;

    private final List<String> complaints = new ArrayList<>();
    private boolean isListening = true;
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open() {
        openAs(new Browser.NewContextOptions());
    }

    @AfterEach
    void close() {
        context.close();
        Assertions.assertThat(complaints).as("what pages logged on the console").isEmpty();
    }

    /** A browser of its own settings in place of the one before; English, London, 1440 wide unless they say otherwise. */
    final void openAs(Browser.NewContextOptions options) {
        if (context != null) {
            context.close();
        }
        if (options.locale == null) {
            options.setLocale("en-US");
        }
        context = Chromium.browser()
                .newContext(options.setTimezoneId("Europe/London")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(1440, 900));
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.onConsoleMessage(this::listen);
        page.onPageError(error -> complaints.add(page.url() + " " + error));
    }

    /** A page that answers 403 or 404 on purpose is told by the browser as a failed resource. */
    private void listen(ConsoleMessage message) {
        if (isListening && message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            complaints.add(page.url() + " " + message.text());
        }
    }

    /** What a tool of the test does to a page is not the page's fault. */
    final void withoutListening(Runnable doing) {
        isListening = false;
        doing.run();
        isListening = true;
    }

    final Page page() {
        return page;
    }

    final Locator main() {
        return page.locator("main");
    }

    final String address(String path) {
        return "http://localhost:" + port + path;
    }

    final void visit(String path) {
        page.navigate(address(path));
    }

    final void signInAs(String company, String person) {
        visit("/practice/sign-in?q=" + URLEncoder.encode(company, StandardCharsets.UTF_8));
        press(person);
    }

    final void follow(String link) {
        var found = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(link)))
                .first();
        arriveBy(found::click);
    }

    final void press(String button) {
        var found = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(button)))
                .first();
        arriveBy(found::click);
    }

    /** Does it and waits for the page it leads to. Discouraged for pages that race with themselves, which ours do not. */
    @SuppressWarnings("deprecation")
    final void arriveBy(Runnable doing) {
        page.waitForNavigation(doing);
    }

    /** The search inside a side panel. */
    final void searchThePanel() {
        arriveBy(page.locator(".panel form[role=search] button[type=submit]")::click);
    }

    /** Into the field of that label. */
    final void fill(String label, String text) {
        field(label).fill(text);
    }

    final void choose(String label) {
        field(label).check();
    }

    /** The option of a select that contains the text. */
    final void select(String label, String option) {
        var select = field(label);
        select.selectOption(select.locator("option")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .getAttribute("value"));
    }

    /** Labels of optional fields end in that word; labels hold no signs that a pattern knows. */
    private Locator field(String label) {
        return page.getByLabel(Pattern.compile("^" + label + "( optional)?$")).first();
    }
}
