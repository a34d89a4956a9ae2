package org.entrepot.browser;

import com.microsoft.playwright.Browser;
import org.entrepot.TestClock;
import org.junit.jupiter.api.BeforeEach;

/** The same story where the browser runs no script: links, forms and redirects are enough. */
class APublisherAuthorizesAPartnerWithoutJavaScriptStory extends APublisherAuthorizesAPartnerStory {

    APublisherAuthorizesAPartnerWithoutJavaScriptStory(TestClock clock) {
        super(clock);
    }

    @Override
    @BeforeEach
    void open() {
        openAs(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }
}
