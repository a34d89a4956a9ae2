package org.entrepot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.entrepot.TestClock;
import org.entrepot.catalog.application.AdvanceSubmissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From nothing to a sale, by the pages alone: an offer is made, published, sold by a chosen partner, and refused to another. */
@Tag("R65")
@Tag("R318")
class APublisherBringsANewOfferStory extends BrowserJourney {

    private final TestClock clock;
    private final AdvanceSubmissions submissions;

    APublisherBringsANewOfferStory(TestClock clock, AdvanceSubmissions submissions) {
        this.clock = clock;
        this.submissions = submissions;
    }

    @Test
    @Tag("R69")
    @Tag("R68")
    @DisplayName(
            "R65, R318: a new offer for two chosen partners is reviewed, goes live, is sold by one of them and by nobody else")
    void a_new_offer_goes_live_and_only_the_chosen_partners_sell_it() {
        signInAs("Larkspur", "Imogen Clarke");
        create();
        fillItsModules();
        addAPlan();
        chooseTwoPartners();
        publish();

        clock.moveBy(Duration.ofMinutes(1));
        signInAs("Atelier Cobalt", "Hugo Lemaire");
        visit("/marketplace?q=Beacon");
        follow("Larkspur Beacon");
        follow("Order for a customer");
        select("Customer", "Mistral Optique");
        fill("Quantity", "7");
        press("Check");
        assertThat(page().locator(".why-headline")).containsText("Yes");
        press("Buy");
        assertThat(main()).containsText("Larkspur Beacon");
        assertThat(main()).containsText("Mistral Optique SARL");

        signInAs("Kuzey", "Deniz Yalçın");
        visit("/marketplace?q=Beacon");
        follow("Larkspur Beacon");
        assertThat(main()).containsText("Exclusive");
        assertThat(page().locator(".why-failed").first()).containsText("Partner is authorized");
        assertThat(page().locator(".why-failed").first()).containsText("Next step");
        assertThat(page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Order for a customer")))
                .hasCount(0);
    }

    private void create() {
        visit("/offers");
        follow("New offer");
        choose("Software as a service");
        fill("Offer ID", "larkspur-beacon");
        fill("Alias", "Larkspur Beacon");
        press("Create offer");
        assertThat(main()).containsText("The offer is created");
    }

    private void fillItsModules() {
        follow("^Offer setup");
        choose("Sell through the marketplace");
        fill("Landing page", "https://beacon.larkspur.example/welcome");
        fill("Webhook", "https://beacon.larkspur.example/events");
        fill("Tenant ID", "0f5a2c1e-6a0b-4c1d-9a55-3f2b8c7d6e10");
        fill("Application ID", "7c9e6679-7425-40de-944b-e07fc1f90ae7");
        press("Save draft");

        follow("^Properties");
        choose("Operations");
        fill("Terms of use", "https://larkspur.example/terms");
        press("Save draft");

        follow("^Listing");
        follow("Write the listing");
        fill("Name", "Larkspur Beacon");
        fill("Search summary", "Status pages your customers read first");
        fill("Description", "<p>Tell customers what runs and what does not, before they ask.</p>");
        fill("Getting started", "Your partner connects the first service with you.");
        fill("Privacy policy", "https://larkspur.example/privacy");
        press("Save draft");

        follow("^Contacts and channel materials");
        contact("support", "Beacon Support");
        fill("Support website", "https://support.larkspur.example/beacon");
        contact("engineering", "Beacon Engineering");
        contact("program", "Beacon Channel");
        fill("Marketing materials", "https://partners.larkspur.example/beacon");
        press("Save draft");
    }

    private void contact(String kind, String name) {
        page().locator("[name='" + kind + ".name']").fill(name);
        page().locator("[name='" + kind + ".email']").fill(kind + "@larkspur.example");
        page().locator("[name='" + kind + ".phone']").fill("+442079460101");
    }

    private void addAPlan() {
        follow("^Plans");
        fill("Name", "Standard");
        fill("Plan ID", "standard");
        press("Add plan");
        fill("Summary", "For one company");
        fill("Description", "Every component on one page.");
        choose("Per user");
        choose("Chosen markets");
        openRegionOf("France");
        choose("France");
        press("Save draft");
        if (page().getByLabel(Pattern.compile("1 month, paid monthly, EUR")).count() == 0) {
            follow("^Plans");
            follow("Standard");
        }
        page().getByLabel(Pattern.compile("EUR$")).first().fill("9.50");
        press("Save draft");
    }

    private void openRegionOf(String country) {
        var details = page().locator(
                        "details",
                        new Page.LocatorOptions()
                                .setHas(page().getByLabel(country, new Page.GetByLabelOptions().setExact(true))));
        if (details.getAttribute("open") == null) {
            details.locator("summary").click();
        }
    }

    private void chooseTwoPartners() {
        follow("^Reseller audience");
        choose("Specific partners I select");
        press("^Save draft");
        pick("Cobalt", "Atelier Cobalt");
        pick("Nordlicht", "Nordlicht Systemhaus");
        assertThat(main().locator("table")).containsText("Atelier Cobalt SAS");
        assertThat(main().locator("table")).containsText("Nordlicht Systemhaus GmbH");
    }

    private void pick(String search, String partner) {
        follow("Select CSP Partners");
        fill("Partner name or tenant id", search);
        searchThePanel();
        page().getByLabel(Pattern.compile(partner)).check();
        press("^Add$");
    }

    private void publish() {
        follow("^Review and publish");
        assertThat(main()).containsText("Everything is complete");
        press("^Publish$");
        assertThat(main()).containsText("The offer is on its way");
        submissions.runDue();
        clock.moveBy(Duration.ofMinutes(1));
        submissions.runDue();
        press("^Go live$");
        assertThat(main()).containsText("The offer is live");
    }
}
