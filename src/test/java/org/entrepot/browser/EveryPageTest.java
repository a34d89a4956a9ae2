package org.entrepot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Walks every page that a person reaches by links, once each, and asks of it what a customer may expect: WCAG 2.2 AA in
 * light and dark, no sideways scrolling on a telephone, a title, one heading, no text that nobody translated.
 */
@DisplayName("Every page, for each role")
class EveryPageTest extends BrowserJourney {

    private static final List<String> STANDARD =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}");
    private static final Pattern NO_PAGE = Pattern.compile(
            "/(language|theme)\\?.*|/.*/(export|rest|download|content)(\\?.*)?|/api/(?!docs).*|.*[?&](after|back|language)=.*");
    private static final Pattern DIFFERS_BY_ROLE =
            Pattern.compile("/|/organization|/(orders|subscriptions|marketplace/offers|customers)/\\{id}(/order)?");
    private static final Pattern RAW = Pattern.compile("\\?\\?\\w|\\{\\d\\}|\\b[A-Z]{3,}_[A-Z]{2,}\\b|\\bnull\\b");

    /** The reference of the API repeats one shape hundreds of times. */
    private static final String ONE_GROUP =
            "() => document.querySelectorAll('.api-group ~ .api-group').forEach(group => group.remove())";

    private static final int MOST_PAGES = 120;

    /** Pages that an earlier role has walked already and that look the same for all. */
    private static final Set<String> WALKED = new HashSet<>();

    private final List<String> faults = new ArrayList<>();

    @ParameterizedTest(name = "{1} of {0} ({2})")
    @CsvSource({
        "'',                  '',               en-US, /store /nothing /store?q=zzz",
        "Larkspur,            Imogen Clarke,    tr,    /offers /operator/organizations /offers/01a1fbff-0000-7000-8000-000000000000 /offers?q=zzz",
        "Atelier Cobalt,      Hugo Lemaire,     ja,    /marketplace /marketplace?q=zzz",
        "Meridian,            Katrin Vogel,     ko,    /marketplace",
        "Harbor Street,       Orla Brennan,     zh-CN, /operator/organizations",
        "Harbor Street,       Conor Walsh,      en-US, /operator/certification",
        "Bergmann,            Administrator,    en-US, /subscriptions"
    })
    void keeps_what_a_customer_may_expect(String company, String person, String locale, String starts) {
        openAs(new Browser.NewContextOptions().setLocale(locale));
        if (!company.isEmpty()) {
            signInAs(company, person);
        }
        var waiting = new ArrayDeque<>(List.of(starts.split(" ")));
        waiting.add("/");
        var seen = new TreeSet<String>();
        while (!waiting.isEmpty()) {
            var path = waiting.poll();
            var pattern = pattern(path);
            if (NO_PAGE.matcher(path).matches() || !seen.add(pattern)) {
                continue;
            }
            if (!WALKED.add(pattern) && !DIFFERS_BY_ROLE.matcher(pattern).matches()) {
                continue;
            }
            visit(path);
            waiting.addAll(links());
            look(path);
        }
        assertThat(faults).isEmpty();
        assertThat(seen).as("found by links").hasSizeBetween(3, MOST_PAGES);
    }

    private static String pattern(String path) {
        return ID.matcher(path).replaceAll("{id}").replaceAll("=[^&]*", "");
    }

    private List<String> links() {
        var here = address("");
        return page().locator("a[href]")
                                .evaluateAll(
                                        "links => links.map(link => new URL(link.getAttribute('href'), document.baseURI).href.split('#')[0])")
                        instanceof List<?> found
                ? found.stream()
                        .map(String::valueOf)
                        .filter(link -> link.startsWith(here + "/"))
                        .map(link -> link.substring(here.length()))
                        .distinct()
                        .toList()
                : List.of();
    }

    private void look(String path) {
        if (path.startsWith("/api/docs")) {
            page().evaluate(ONE_GROUP);
        }
        var title = page().title();
        if (!title.endsWith(" · Entrepot") || title.startsWith(" ·")) {
            faults.add(path + " has the title " + title);
        }
        if (page().locator("h1").count() != 1) {
            faults.add(path + " has " + page().locator("h1").count() + " first headings");
        }
        var raw = RAW.matcher(path.startsWith("/api/docs") ? "" : main().innerText());
        if (raw.find()) {
            faults.add(path + " shows " + raw.group());
        }
        withoutListening(() -> {
            page().evaluate("() => document.documentElement.dataset.bsTheme = 'light'");
            axe(path, "light", List.of());
            page().evaluate("() => document.documentElement.dataset.bsTheme = 'dark'");
            axe(path, "dark", List.of("color-contrast", "link-in-text-block"));
        });
        narrow(path);
    }

    private void axe(String path, String theme, List<String> rules) {
        var builder = new AxeBuilder(page()).setLegacyMode(true);
        var report = (rules.isEmpty() ? builder.withTags(STANDARD) : builder.withRules(rules)).analyze();
        report.getViolations()
                .forEach(violation -> faults.add(path + " in " + theme + ": " + violation.getId() + " at "
                        + violation.getNodes().stream()
                                .limit(3)
                                .map(node -> String.valueOf(node.getTarget()))
                                .collect(Collectors.joining(", "))));
    }

    private void narrow(String path) {
        page().setViewportSize(390, 844);
        var width = (Integer) page().evaluate("() => document.documentElement.scrollWidth");
        if (width > 390) {
            faults.add(path + " is " + width + " wide on a telephone of 390");
        }
        page().setViewportSize(1440, 900);
    }
}
