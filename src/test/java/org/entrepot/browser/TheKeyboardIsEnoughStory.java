package org.entrepot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A publisher adds a partner to a live offer without touching the mouse, and always sees where it is. */
@Tag("R91")
class TheKeyboardIsEnoughStory extends BrowserJourney {

    private static final int MOST_STOPS = 120;

    private static final String WHERE = """
            () => {
              const at = document.activeElement;
              if (!at || at === document.body) return '';
              const label = at.labels && at.labels.length ? at.labels[0].innerText : '';
              return (at.getAttribute('aria-label') || label || at.innerText || '').trim().replace(/\\s+/g, ' ');
            }
            """;

    /** An outline or a ring, as the style sheet draws it where the browser says that focus has to be visible. */
    private static final String IS_SEEN = """
            () => {
              const at = document.activeElement;
              const style = getComputedStyle(at);
              const box = at.getBoundingClientRect();
              return at.matches(':focus-visible') && box.width > 0
                  && (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none');
            }
            """;

    @Test
    @DisplayName("R91: sign in, open the picker, add a partner and sync with the keyboard alone")
    void a_partner_is_added_and_synced_with_the_keyboard_alone() {
        visit("/practice/sign-in?q=Larkspur");
        enterOn("Imogen Clarke.*");
        visit("/offers");
        enterOn("Larkspur Ledger");
        enterOn("Reseller audience.*");
        enterOn("Select CSP Partners");
        assertThat(where()).as("the panel takes the focus").isEqualTo("Select CSP Partners");
        tabTo("Partner name or tenant id.*");
        page().keyboard().type("Cobalt");
        arriveBy(() -> page().keyboard().press("Enter"));
        assertThat(page().locator(".picker-result")).hasCount(1);
        tabTo("Atelier Cobalt.*");
        page().keyboard().press("Space");
        enterOn("Add");
        enterOn("Sync CSP audience");
        enterOn("Sync now");
        assertThat(main()).containsText("The audience is live");
    }

    @Test
    void a_closed_panel_gives_the_focus_back_to_what_opened_it() {
        visit("/practice/sign-in?q=Larkspur");
        enterOn("Imogen Clarke.*");
        visit("/offers");
        enterOn("Larkspur Ledger");
        enterOn("Reseller audience.*");
        enterOn("Select CSP Partners");
        var opener = "Select CSP Partners";
        arriveBy(() -> page().keyboard().press("Escape"));
        assertThat(page()).hasURL(Pattern.compile(".*/audience$"));
        assertThat(page().locator(".panel")).hasCount(0);
        assertThat(where()).isEqualTo(opener);
        assertThat(page().locator(":focus").evaluate("at => at.tagName")).isIn("A", "BUTTON");
    }

    @Test
    void the_rest_of_the_page_cannot_be_reached_while_a_panel_is_open() {
        visit("/practice/sign-in?q=Larkspur");
        enterOn("Imogen Clarke.*");
        visit("/members?panel=invite");
        for (int stop = 0; stop < 12; stop++) {
            page().keyboard().press("Tab");
            assertThat(
                            page().evaluate(
                                            "() => document.activeElement === document.body || !!document.activeElement.closest('.panel')"))
                    .isEqualTo(true);
        }
    }

    @Test
    void the_first_stop_of_a_page_leads_past_its_navigation() {
        for (var path : new String[] {"/", "/store", "/practice/sign-in"}) {
            visit(path);
            page().keyboard().press("Tab");
            assertThat(where()).isEqualTo("Skip to the content");
            assertThat(isSeen()).isTrue();
            page().keyboard().press("Enter");
            assertThat(page().evaluate("() => document.activeElement.id")).isEqualTo("content");
        }
    }

    private void enterOn(String name) {
        tabTo(name);
        arriveBy(() -> page().keyboard().press("Enter"));
    }

    /** Presses Tab until the focus is there; each stop on the way is visible. */
    private void tabTo(String name) {
        var wanted = Pattern.compile(name);
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page().keyboard().press("Tab");
            var here = where();
            if (!here.isEmpty()) {
                assertThat(isSeen()).as("focus on '%s' is visible", here).isTrue();
            }
            if (wanted.matcher(here).matches()) {
                return;
            }
        }
        throw new AssertionError("Tab never reaches " + name + " on " + page().url());
    }

    private String where() {
        return String.valueOf(page().evaluate(WHERE));
    }

    private boolean isSeen() {
        return Boolean.TRUE.equals(page().evaluate(IS_SEEN));
    }
}
