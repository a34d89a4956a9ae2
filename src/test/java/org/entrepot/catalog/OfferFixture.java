package org.entrepot.catalog;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.entrepot.TestClock;
import org.entrepot.catalog.application.AdvanceSubmissions;
import org.entrepot.catalog.application.ChangePlans;
import org.entrepot.catalog.application.CreateOffer;
import org.entrepot.catalog.application.GoLive;
import org.entrepot.catalog.application.Markets;
import org.entrepot.catalog.application.SaveModule;
import org.entrepot.catalog.application.SubmitOffer;
import org.entrepot.catalog.domain.ContactsAndMaterials;
import org.entrepot.catalog.domain.Drafts;
import org.entrepot.catalog.domain.Listing;
import org.entrepot.catalog.domain.ModuleKey;
import org.entrepot.catalog.domain.OfferProperties;
import org.entrepot.catalog.domain.OfferSetup;
import org.entrepot.catalog.domain.PlanInput;
import org.entrepot.files.FileUse;
import org.entrepot.files.Files;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.Term;
import org.entrepot.kernel.UserId;
import org.entrepot.organizations.OrganizationsFixture;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Offers for tests, made through the real use cases: {@code offers.anOffer().by(publisher).published()}.
 *
 * <p>Unless told otherwise: a transactable SaaS offer with one plan per user ({@code standard}), monthly and yearly priced
 * in every currency, in every market, channel contact and materials entered.
 */
@Component
public class OfferFixture {

    /** Several things recorded at one standing instant lie a microsecond apart; afterwards all of them lie in the past. */
    private static final Duration A_LITTLE = Duration.ofMillis(1);

    public static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static final byte[] PDF = "%PDF-1.7\n1 0 obj << >> endobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final CreateOffer create;
    private final SaveModule save;
    private final ChangePlans plans;
    private final SubmitOffer submit;
    private final AdvanceSubmissions steps;
    private final GoLive goLive;
    private final Markets markets;
    private final Files files;
    private final Drafts drafts;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final OrganizationsFixture organizations;

    OfferFixture(
            CreateOffer create,
            SaveModule save,
            ChangePlans plans,
            SubmitOffer submit,
            AdvanceSubmissions steps,
            GoLive goLive,
            Markets markets,
            Files files,
            Drafts drafts,
            TestClock clock,
            JdbcClient jdbc,
            OrganizationsFixture organizations) {
        this.create = create;
        this.save = save;
        this.plans = plans;
        this.submit = submit;
        this.steps = steps;
        this.goLive = goLive;
        this.markets = markets;
        this.files = files;
        this.drafts = drafts;
        this.clock = clock;
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    public static Actor aPublisher() {
        return Actor.person(UserId.next(), OrganizationId.next(), "Mina Park", Set.of(Role.DEVELOPER));
    }

    public Builder anOffer() {
        return new Builder();
    }

    /** Runs every step that comes by itself, the review of practice mode included. */
    public void review() {
        ensureOperator();
        while (steps.nextDue().isPresent()) {
            var due = steps.nextDue().get();
            if (due.isAfter(clock.now())) {
                clock.moveTo(due);
            }
            steps.runDue();
        }
        clock.moveBy(A_LITTLE);
    }

    /** Publish, with no step of its way run yet. */
    public void submit(Made offer) {
        submit.submit(offer.publisher(), offer.id()).orElseThrow();
    }

    /** The draft of its only plan names these markets; none named: every market. */
    public void onlyIn(Made offer, String... countries) {
        var key = ModuleKey.plan(offer.plan());
        var version = drafts.find(offer.id()).orElseThrow().version(key);
        var plan = new Wanted("standard", PricingModel.PER_USER, Set.of(countries), false, "12", 0, 1, 300);
        save.save(offer.publisher(), offer.id(), key, version, planInput(plan)).orElseThrow();
    }

    /** Takes the draft as it stands live. */
    public void publishAgain(Made offer) {
        submit(offer);
        review();
        goLive.goLive(offer.publisher(), offer.id()).orElseThrow();
        clock.moveBy(A_LITTLE);
    }

    public Actor operator(Role role) {
        ensureOperator();
        var operator = jdbc.sql("select organization from organizations.enrolment where kind = 'OPERATOR' limit 1")
                .query(UUID.class)
                .single();
        return Actor.person(UserId.next(), new OrganizationId(operator), "Ola Operator", Set.of(role));
    }

    /** What was made. */
    public record Made(OfferId id, Actor publisher, Map<String, PlanId> plans) {

        /** Of the only plan, or the first. */
        public PlanId plan() {
            return plans.values().iterator().next();
        }

        public PlanId plan(String readableId) {
            return plans.get(readableId);
        }
    }

    /** One plan to be made. */
    private record Wanted(
            String id,
            PricingModel pricing,
            Set<String> countries,
            boolean isPrivate,
            String amount,
            int trialMonths,
            int minimum,
            int maximum) {}

    /** Collects what differs from the usual offer. */
    public final class Builder {

        private final List<Wanted> wanted = new ArrayList<>();
        private final Map<String, String> names = new TreeMap<>();
        private Actor publisher = aPublisher();
        private OfferType type = OfferType.SAAS;
        private ListingOption option = ListingOption.TRANSACT;
        private String readableId = "offer-" + COUNT.incrementAndGet();
        private boolean onePerCustomer;
        private boolean withChannelFields = true;

        private Builder() {}

        public Builder by(Actor actor) {
            publisher = actor;
            return this;
        }

        public Builder ofType(OfferType wantedType) {
            type = wantedType;
            option = wantedType.isChannelEligible() ? ListingOption.TRANSACT : ListingOption.CONTACT_ME;
            return this;
        }

        public Builder listedAs(ListingOption wantedOption) {
            option = wantedOption;
            return this;
        }

        public Builder withId(String id) {
            readableId = id;
            return this;
        }

        public Builder named(String name) {
            return named("en", name);
        }

        public Builder named(String language, String name) {
            names.put(language, name);
            return this;
        }

        public Builder onePerCustomer() {
            onePerCustomer = true;
            return this;
        }

        public Builder withoutChannelFields() {
            withChannelFields = false;
            return this;
        }

        /** No countries: everywhere. */
        public Builder withPlan(String id, PricingModel pricing, String... countries) {
            wanted.add(new Wanted(id, pricing, Set.of(countries), false, "12", 0, 1, 300));
            return this;
        }

        public Builder withPlan(String id, String amount, int trialMonths, String... countries) {
            wanted.add(new Wanted(id, PricingModel.PER_USER, Set.of(countries), false, amount, trialMonths, 1, 300));
            return this;
        }

        public Builder withQuantityLimits(String id, int minimum, int maximum) {
            wanted.add(new Wanted(id, PricingModel.PER_USER, Set.of(), false, "12", 0, minimum, maximum));
            return this;
        }

        public Builder withPrivatePlan(String id) {
            wanted.add(new Wanted(id, type.pricingModels().getFirst(), Set.of(), true, "12", 0, 1, 300));
            return this;
        }

        /** Complete, and not submitted. */
        public Made draft() {
            var id = create.create(publisher, new CreateOffer.Command(type, readableId, "", "en"))
                    .orElseThrow();
            save.save(publisher, id, ModuleKey.SETUP, 0, setup()).orElseThrow();
            save.save(publisher, id, ModuleKey.PROPERTIES, 0, properties()).orElseThrow();
            names.putIfAbsent("en", "Offer " + readableId);
            names.forEach((language, name) -> save.save(publisher, id, ModuleKey.listing(language), 0, listing(name))
                    .orElseThrow());
            save.save(publisher, id, ModuleKey.CONTACTS, 0, contacts(withChannelFields))
                    .orElseThrow();
            if (wanted.isEmpty()) {
                withPlan("standard", type.pricingModels().getFirst());
            }
            var made = new LinkedHashMap<String, PlanId>();
            wanted.forEach(plan -> made.put(plan.id(), add(id, plan)));
            return new Made(id, publisher, made);
        }

        public Made submitted() {
            var made = draft();
            submit.submit(publisher, made.id()).orElseThrow();
            return made;
        }

        public Made inPreview() {
            var made = submitted();
            review();
            return made;
        }

        public Made published() {
            var made = inPreview();
            goLive.goLive(publisher, made.id()).orElseThrow();
            clock.moveBy(A_LITTLE);
            return made;
        }

        private PlanId add(OfferId offer, Wanted plan) {
            var id = plans.add(publisher, offer, plan.id(), "Plan " + plan.id()).orElseThrow();
            save.save(publisher, offer, ModuleKey.plan(id), 1, planInput(plan)).orElseThrow();
            return id;
        }

        private OfferSetup setup() {
            return new OfferSetup(
                    option,
                    onePerCustomer,
                    "https://app.publisher.example/welcome",
                    "https://app.publisher.example/hook",
                    "0b5f6c1e-7a44-4f0e-9a51-3d2c8e9b1a01",
                    "5a1d9c70-2f3b-4c8e-8d16-7be04f5a2c02");
        }
    }

    private PlanInput planInput(Wanted plan) {
        return new PlanInput(
                "Plan " + plan.id(),
                "What the plan is",
                "What the plan has",
                plan.pricing(),
                plan.isPrivate(),
                false,
                plan.countries().isEmpty(),
                plan.countries(),
                plan.pricing().hasPrices() ? prices(plan.amount()) : List.of(),
                String.valueOf(plan.minimum()),
                String.valueOf(plan.maximum()),
                plan.trialMonths());
    }

    /** Monthly, and a year at ten times that, paid monthly and annually, in every currency of the program. */
    public List<PlanInput.TypedPrice> prices(String amount) {
        var prices = new ArrayList<PlanInput.TypedPrice>();
        for (var currency : markets.table().offered().values()) {
            var monthly = new BigDecimal(amount).movePointRight(currency.getDefaultFractionDigits() == 0 ? 2 : 0);
            var code = currency.getCurrencyCode();
            prices.add(price(Term.P1M, BillingCycle.MONTHLY, code, monthly));
            prices.add(price(Term.P1Y, BillingCycle.MONTHLY, code, monthly));
            prices.add(price(Term.P1Y, BillingCycle.ANNUAL, code, monthly.multiply(BigDecimal.TEN)));
        }
        return prices;
    }

    private static PlanInput.TypedPrice price(Term term, BillingCycle cycle, String currency, BigDecimal amount) {
        return new PlanInput.TypedPrice(term, cycle, currency, amount.toPlainString());
    }

    public static OfferProperties properties() {
        return new OfferProperties(Set.of("productivity"), Set.of("education"), "https://publisher.example/terms");
    }

    public static Listing listing(String name) {
        return new Listing(
                name,
                "What " + name + " does",
                "<p>More about it</p>",
                "Open the link in the mail.",
                List.of("mail"),
                "https://publisher.example/privacy",
                List.of(new Link("Guide", "https://publisher.example/guide")),
                "",
                List.of());
    }

    public static Listing listing(String name, String logo, ListingDocument... documents) {
        var plain = listing(name);
        return new Listing(
                plain.name(),
                plain.searchSummary(),
                plain.description(),
                plain.gettingStarted(),
                plain.keywords(),
                plain.privacyUrl(),
                plain.usefulLinks(),
                logo,
                List.of(documents));
    }

    /** A picture of one pixel; its id. */
    public String logo(Actor publisher) {
        return upload(publisher, FileUse.LISTING_LOGO, "logo.png", PIXEL);
    }

    public String document(Actor publisher) {
        return upload(publisher, FileUse.LISTING_DOCUMENT, "facts.pdf", PDF);
    }

    private String upload(Actor publisher, FileUse use, String name, byte[] content) {
        return files.store(publisher, use, name, new ByteArrayInputStream(content))
                .orElseThrow()
                .id()
                .toString();
    }

    public static ContactsAndMaterials contacts(boolean withChannelFields) {
        return new ContactsAndMaterials(
                new Contact("Suna Support", "support@publisher.example", "+90 212 123 45 67"),
                "https://publisher.example/support",
                new Contact("Eda Engineer", "engineering@publisher.example", "+90 212 123 45 68"),
                withChannelFields
                        ? new Contact("Pelin Program", "channel@publisher.example", "+90 212 123 45 69")
                        : Contact.NONE,
                withChannelFields ? "https://publisher.example/channel-kit" : "",
                List.of(new Link("Partner training", "https://publisher.example/training")));
    }

    /** Due work acts for the operator, so one must be there. */
    private void ensureOperator() {
        organizations.operator();
    }
}
