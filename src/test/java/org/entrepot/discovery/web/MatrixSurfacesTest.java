package org.entrepot.discovery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.entrepot.EntrepotTest;
import org.entrepot.TestClock;
import org.entrepot.access.PeopleFixture;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.catalog.OfferFixture.Made;
import org.entrepot.catalog.OfferType;
import org.entrepot.catalog.PricingModel;
import org.entrepot.channel.AudienceFixture;
import org.entrepot.discovery.Viewers;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;
import org.entrepot.organizations.OrganizationsFixture;
import org.entrepot.sales.SellingFixture;
import org.entrepot.site.ActorAuthentication;
import org.entrepot.verdict.CaseFile;
import org.entrepot.visibility.Item;
import org.entrepot.visibility.Visibility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What pages and API really show, cell by cell of the visibility matrix, wherever a surface for the cell exists. */
@EntrepotTest
@Tag("P8")
@Tag("P15")
@DisplayName("P8, P15: every surface agrees with the visibility matrix")
class MatrixSurfacesTest {

    /** What is found in the text of a page or answer that shows the item. */
    private static final Map<String, String> SIGNS = Map.of(
            "support-url", "https://publisher.example/support",
            "support-contact", "support@publisher.example",
            "engineering-contact", "engineering@publisher.example",
            "program-contact", "channel@publisher.example",
            "marketing-materials", "https://publisher.example/channel-kit",
            "channel-documentation", "https://publisher.example/training",
            "contact-block", "support@publisher.example",
            "contact-block-existence", "id=\"contacts\"",
            "exclusive-mark", "Exclusive");

    private final MockMvcTester web;
    private final SellingFixture selling;
    private final OfferFixture offers;
    private final AudienceFixture audiences;
    private final PeopleFixture people;
    private final OrganizationsFixture organizations;
    private final Viewers viewers;
    private final TestClock clock;
    private final Map<String, Made> shelf = new HashMap<>();
    private final Map<String, OrganizationId> companies = new HashMap<>();
    private final Map<String, String> read = new HashMap<>();

    MatrixSurfacesTest(
            MockMvcTester web,
            SellingFixture selling,
            OfferFixture offers,
            AudienceFixture audiences,
            JdbcClient jdbc,
            OrganizationsFixture organizations,
            Viewers viewers,
            TestClock clock) {
        this.web = web;
        this.selling = selling;
        this.offers = offers;
        this.audiences = audiences;
        this.people = new PeopleFixture(jdbc);
        this.organizations = organizations;
        this.viewers = viewers;
        this.clock = clock;
    }

    @TestFactory
    Stream<DynamicTest> every_cell_with_a_surface() {
        var cells = CaseFile.rows("visibility.csv").stream()
                .filter(row -> !row.get("visible").equals("not-applicable"))
                .flatMap(row -> surfaces(row)
                        .map(surface -> dynamicTest(
                                row.get("id") + " " + row.get("item") + ", " + row.get("viewer") + " at "
                                        + surface.name(),
                                () -> check(row, surface))))
                .toList();
        assertThat(cells).hasSizeGreaterThan(150);
        return cells.stream();
    }

    @Test
    @DisplayName("P15: the whole channel at once is every partner and reseller of whom the matrix says so")
    void the_channel_in_one_set_is_what_the_matrix_says_of_each() {
        var kinds = List.of(
                "partner-authorized",
                "partner-not-authorized",
                "partner-winding-down",
                "partner-restricted",
                "reseller-of-authorized",
                "reseller-of-unauthorized",
                "reseller-of-both");
        kinds.forEach(this::company);
        for (var option : List.of("any", "specific", "none", "default-in")) {
            var offer = offer(option);
            var told = viewers.channelOf(offer.id());
            for (var kind : kinds) {
                var company = company(kind);
                var agent = selling.agentOf(company);
                assertThat(told.contains(company))
                        .as("%s, %s", option, kind)
                        .isEqualTo(Visibility.shows(
                                Item.MARKETING_MATERIALS,
                                viewers.of(agent, offer.id()).orElseThrow()));
            }
        }
    }

    private void check(CSVRecord row, Surface surface) {
        assertThat(surface.shows().get()).isEqualTo(row.get("visible").equals("yes"));
    }

    private record Surface(String name, Supplier<Boolean> shows) {}

    private Stream<Surface> surfaces(CSVRecord row) {
        var item = row.get("item");
        var viewer = row.get("viewer");
        var offer = offerOf(item, viewer);
        var isStopped = item.endsWith("stopped");
        if (offer.isEmpty() || isStopped) {
            return Stream.empty();
        }
        if (item.equals("authorized-partner-list")) {
            return Stream.of(new Surface("audience", () -> has(viewer, "/offers/" + id(offer) + "/audience", null)));
        }
        var isListing = item.equals("public-listing") || item.startsWith("listing-");
        var sign = isListing ? null : SIGNS.get(item.startsWith("contact-block-live") ? "contact-block" : item);
        if (!isListing && sign == null) {
            return Stream.empty();
        }
        return switch (viewer.split(":", -1)[0]) {
            case "public", "customer", "publisher-other" ->
                Stream.of("/store/offers/", "/api/store/offers/")
                        .map(path -> new Surface(path, () -> has(viewer, path + id(offer), sign)));
            case "partner-authorized",
                    "partner-not-authorized",
                    "partner-offer-none",
                    "partner-winding-down",
                    "reseller-of-authorized",
                    "reseller-of-unauthorized",
                    "reseller-of-both" ->
                Stream.of("/marketplace/offers/", "/api/marketplace/offers/")
                        .filter(path -> isListing || !path.startsWith("/api") || !isOnPagesOnly(item))
                        .map(path -> new Surface(path, () -> has(viewer, path + id(offer), sign)));
            default -> Stream.empty();
        };
    }

    private static boolean isOnPagesOnly(String item) {
        return Set.of("exclusive-mark", "contact-block-existence", "support-url")
                .contains(item);
    }

    private static String id(Optional<String> offer) {
        return offer.orElseThrow();
    }

    private boolean has(String viewer, String path, @Nullable String sign) {
        var body = body(viewer, path);
        return sign == null ? !body.isEmpty() : body.contains(sign);
    }

    /** Empty unless the answer is 200. */
    private String body(String viewer, String path) {
        return read.computeIfAbsent(viewer + " " + path, _ -> {
            var request = web.get().uri(path);
            actor(viewer).ifPresent(actor -> request.with(authentication(new ActorAuthentication(actor))));
            var answer = request.exchange().getResponse();
            try {
                return answer.getStatus() == 200 ? answer.getContentAsString() : "";
            } catch (UnsupportedEncodingException impossible) {
                throw new AssertionError(impossible);
            }
        });
    }

    private Optional<String> offerOf(String item, String viewer) {
        var option = Stream.of("any", "specific", "none")
                .filter(name -> item.endsWith("-live-" + name))
                .findFirst()
                .orElse(viewer.equals("partner-offer-none") ? "none" : "specific");
        var isStateless = !item.contains("-in-draft") && !item.contains("-in-preview");
        var isThere = isStateless && !item.startsWith("default-in-plan");
        if (item.endsWith("-in-draft")) {
            return Optional.of(draft().id().toString());
        }
        return isThere ? Optional.of(offer(option).id().toString()) : Optional.empty();
    }

    private Made draft() {
        return shelf.computeIfAbsent("draft", _ -> audiences.draft());
    }

    private Made offer(String option) {
        return shelf.computeIfAbsent(option, _ -> {
            var made = option.equals("default-in")
                    ? offers.anOffer()
                            .by(publisher())
                            .ofType(OfferType.VIRTUAL_MACHINE)
                            .withPlan("byol", PricingModel.BRING_YOUR_OWN_LICENSE)
                            .published()
                    : offers.anOffer().by(publisher()).published();
            var audience = option.equals("default-in") ? "none" : option;
            selling.open(
                    made,
                    AudienceOption.valueOf(audience.toUpperCase(Locale.ROOT)),
                    audience.equals("specific")
                            ? new OrganizationId[] {
                                company("partner-authorized"), company("provider"), company("partner-winding-down")
                            }
                            : new OrganizationId[0]);
            if (audience.equals("specific")) {
                audiences.startWindDown(made.id(), company("partner-winding-down"));
            }
            clock.moveBy(Duration.ofMillis(1));
            return made;
        });
    }

    private Actor publisher() {
        return Actor.person(UserId.next(), company("publisher"), "Mina Park", Set.of(Role.DEVELOPER));
    }

    private OrganizationId company(String kind) {
        var known = companies.get(kind);
        if (known != null) {
            return known;
        }
        var made = make(kind);
        companies.put(kind, made);
        if (!kind.startsWith("publisher") && !kind.equals("customer")) {
            people.member(made, "Gala " + made, Role.GLOBAL_ADMIN);
        }
        return made;
    }

    private OrganizationId make(String kind) {
        return switch (kind) {
            case "provider", "provider-not-authorized" -> selling.provider("DE");
            case "partner-restricted" -> selling.partner("DE", "DIRECT_BILL", "RESTRICTED", true);
            case "reseller-of-authorized" -> reseller("provider");
            case "reseller-of-unauthorized" -> reseller("provider-not-authorized");
            case "reseller-of-both" -> reseller("provider", "provider-not-authorized");
            case "publisher", "publisher-other" -> selling.publisher();
            case "customer" -> selling.customer("DE");
            default -> selling.partner("DE");
        };
    }

    private OrganizationId reseller(String... providers) {
        var made = selling.reseller("DE");
        for (var provider : providers) {
            selling.link(company(provider), made);
        }
        return made;
    }

    /** Without an actor: nobody is signed in. */
    private Optional<Actor> actor(String viewer) {
        var parts = viewer.split(":", -1);
        var kind = parts[0].equals("partner-offer-none") ? "partner-not-authorized" : parts[0];
        return switch (kind) {
            case "public" -> Optional.empty();
            case "publisher" ->
                Optional.of(Objects.requireNonNull(offer("specific").publisher()));
            case "publisher-other" -> Optional.of(selling.agentOf(company(kind), Role.OWNER));
            case "customer" -> Optional.of(selling.agentOf(company(kind), Role.CUSTOMER_ADMIN));
            case "operator" -> Optional.of(organizations.operator());
            default -> Optional.of(selling.agentOf(company(kind), roles(parts)));
        };
    }

    private static Role[] roles(String[] parts) {
        if (parts.length == 1) {
            return new Role[] {Role.ADMIN_AGENT};
        }
        return parts[1].equals("basic-user")
                ? new Role[0]
                : new Role[] {Role.valueOf(parts[1].toUpperCase(Locale.ROOT).replace('-', '_'))};
    }
}
