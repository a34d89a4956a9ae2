package org.entrepot.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.Role;
import org.entrepot.verdict.CaseFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every decided cell of the visibility matrix; the facts of a viewer come from the meaning of its name alone. */
@Tag("P8")
@Tag("P15")
@DisplayName("P8, P15: the visibility matrix")
class VisibilityCasesTest {

    private static final Offering EXCLUSIVE = new Offering(OfferState.LIVE, AudienceOption.SPECIFIC);

    /** An item may name the offer's state; the others are asked of a live exclusive offer. */
    private static final Map<String, Offering> BY_STATE = Map.of(
            "in-draft", new Offering(OfferState.DRAFT, AudienceOption.NOT_SET),
            "in-preview", new Offering(OfferState.PREVIEW, AudienceOption.NOT_SET),
            "live-any", new Offering(OfferState.LIVE, AudienceOption.ANY),
            "live-specific", EXCLUSIVE,
            "live-none", new Offering(OfferState.LIVE, AudienceOption.NONE),
            "stopped", new Offering(OfferState.STOPPED, AudienceOption.SPECIFIC));

    @TestFactory
    Stream<DynamicTest> every_decided_cell() {
        return rows().stream()
                .map(row -> dynamicTest(name(row), () -> {
                    var decision = Visibility.of(item(row.get("item")), viewer(row));

                    assertThat(decision.answer().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .isEqualTo(row.get("visible"));
                    assertThat(decision.rules()).containsAnyOf(row.get("rules").split(" ", -1));
                }));
    }

    @Test
    void every_row_and_every_item_is_read() {
        assertThat(rows()).hasSize(301);
        assertThat(rows().stream().map(row -> item(row.get("item"))).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Item.values());
    }

    @Test
    void nobody_shows_channel_items_to_customers_or_in_the_store_whatever_else_is_true() {
        var channelItems = Set.of(
                Item.ENGINEERING_CONTACT,
                Item.PROGRAM_CONTACT,
                Item.MARKETING_MATERIALS,
                Item.CHANNEL_DOCUMENTATION,
                Item.AUTHORIZED_PARTNER_LIST,
                Item.PARTNER_SPECIFIC_PRICE,
                Item.CONTACT_BLOCK,
                Item.CONTACT_BLOCK_EXISTENCE,
                Item.EXCLUSIVE_MARK);
        for (var state : OfferState.values()) {
            for (var option : AudienceOption.values()) {
                var offering = new Offering(state, option);
                for (var business : Business.values()) {
                    assertThat(channelItems)
                            .noneMatch(item -> Visibility.shows(
                                    item,
                                    Viewer.customer(offering, business)
                                            .invited()
                                            .named()));
                }
                assertThat(channelItems)
                        .noneMatch(item -> Visibility.shows(
                                item, Viewer.anyone(offering).invited().named()))
                        .noneMatch(item -> Visibility.shows(item, Viewer.otherPublisher(offering)));
            }
        }
    }

    @Test
    @Tag("P15")
    void a_partner_kept_from_selling_sees_the_listing_and_the_reduced_block_of_an_offer_for_any() {
        var viewer = Viewer.partner(
                BY_STATE.get("live-any"), Set.of(Role.ADMIN_AGENT), Standing.KEPT_FROM_SELLING, Business.NONE);

        assertThat(Arrays.stream(Item.values()).filter(item -> Visibility.shows(item, viewer)))
                .containsExactlyInAnyOrder(
                        Item.PUBLIC_LISTING,
                        Item.DEFAULT_IN_PLAN,
                        Item.SUPPORT_URL,
                        Item.SUPPORT_CONTACT,
                        Item.PROGRAM_CONTACT,
                        Item.CONTACT_BLOCK,
                        Item.CONTACT_BLOCK_EXISTENCE,
                        Item.HEALTH_NOTICES_PUBLISHED,
                        Item.OWN_AUTHORIZATION,
                        Item.ASSIGNED_SUPPORT_CONTACT);
    }

    @Test
    @Tag("A39")
    void a_stopped_offer_is_gone_for_a_partner_without_running_subscriptions() {
        var viewer =
                Viewer.partner(BY_STATE.get("stopped"), Set.of(Role.ADMIN_AGENT), Standing.AUTHORIZED, Business.NONE);

        assertThat(List.of(Item.PUBLIC_LISTING, Item.CONTACT_BLOCK, Item.MARKETING_MATERIALS, Item.HEALTH_NOTICES))
                .noneMatch(item -> Visibility.shows(item, viewer));
    }

    private static Item item(String name) {
        var code = name.startsWith("listing-")
                ? "public-listing"
                : stateOf(name).map(state -> name.replace("-" + state, "")).orElse(name);
        return Arrays.stream(Item.values())
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }

    private static Optional<String> stateOf(String item) {
        return BY_STATE.keySet().stream().filter(item::endsWith).findFirst();
    }

    private static Viewer viewer(CSVRecord row) {
        var parts = row.get("viewer").split(":", -1);
        var roles = parts.length == 1 ? Set.of(Role.ADMIN_AGENT) : roles(parts[1]);
        var offering = stateOf(row.get("item"))
                .map(BY_STATE::get)
                .orElse(parts[0].equals("partner-offer-none") ? BY_STATE.get("live-none") : EXCLUSIVE);
        return viewer(parts[0], Objects.requireNonNull(offering), roles);
    }

    private static Viewer viewer(String kind, Offering offering, Set<Role> roles) {
        return switch (kind) {
            case "public" -> Viewer.anyone(offering);
            case "preview-audience" -> Viewer.anyone(offering).invited();
            case "customer" -> Viewer.customer(offering, Business.NOT_ASKED);
            case "customer-with-subscription" -> Viewer.customer(offering, Business.RUNNING);
            case "customer-without-subscription" -> Viewer.customer(offering, Business.NONE);
            case "partner-authorized" -> partner(offering, roles, Standing.AUTHORIZED);
            case "partner-not-authorized", "partner-offer-none" -> partner(offering, roles, Standing.OUTSIDE);
            case "partner-winding-down" -> partner(offering, roles, Standing.WINDING_DOWN);
            case "partner-with-default-in-sales" ->
                Viewer.partner(offering, roles, Standing.THROUGH_DEFAULT_IN_PLAN, Business.RUNNING);
            case "partner-named" ->
                partner(offering, roles, Standing.AUTHORIZED).named();
            case "partner-owner" ->
                partner(offering, roles, Standing.AUTHORIZED).owningPrice();
            case "reseller-of-named" ->
                reseller(offering, roles, Standing.AUTHORIZED).named();
            case "reseller-of-authorized", "reseller-of-both" -> reseller(offering, roles, Standing.AUTHORIZED);
            case "reseller-of-unauthorized" -> reseller(offering, roles, Standing.OUTSIDE);
            case "publisher" -> Viewer.publisher(offering);
            case "publisher-other" -> Viewer.otherPublisher(offering);
            case "operator" -> Viewer.operator(offering);
            default -> throw new AssertionError(kind);
        };
    }

    private static Viewer partner(Offering offering, Set<Role> roles, Standing standing) {
        return Viewer.partner(offering, roles, standing, Business.NOT_ASKED);
    }

    private static Viewer reseller(Offering offering, Set<Role> roles, Standing standing) {
        return Viewer.reseller(offering, roles, standing, Business.NOT_ASKED);
    }

    private static Set<Role> roles(String code) {
        return code.equals("basic-user")
                ? Set.of()
                : Set.of(Role.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    private static List<CSVRecord> rows() {
        return CaseFile.rows("visibility.csv");
    }

    private static String name(CSVRecord row) {
        return "%s (%s) %s, %s: %s"
                .formatted(row.get("id"), row.get("rules"), row.get("item"), row.get("viewer"), row.get("visible"));
    }
}
