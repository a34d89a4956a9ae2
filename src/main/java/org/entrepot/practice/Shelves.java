package org.entrepot.practice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entrepot.catalog.Contact;
import org.entrepot.catalog.ListingDocument;
import org.entrepot.catalog.PricingModel;
import org.entrepot.catalog.application.AdvanceSubmissions;
import org.entrepot.catalog.application.ChangePlans;
import org.entrepot.catalog.application.CreateOffer;
import org.entrepot.catalog.application.GoLive;
import org.entrepot.catalog.application.SaveModule;
import org.entrepot.catalog.application.StopSelling;
import org.entrepot.catalog.application.SubmitOffer;
import org.entrepot.catalog.domain.ContactsAndMaterials;
import org.entrepot.catalog.domain.Listing;
import org.entrepot.catalog.domain.ModuleKey;
import org.entrepot.catalog.domain.OfferProperties;
import org.entrepot.catalog.domain.OfferSetup;
import org.entrepot.catalog.domain.PlanInput;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.application.SaveAudienceDraft;
import org.entrepot.clock.MovableClock;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PlanType;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.Term;
import org.springframework.stereotype.Component;

/** Fills the shelves of the practice world: drafts offers, publishes them, stops those that are no longer sold. */
@Component
class Shelves {

    /** What a dollar is worth here: round, so that prices stay round. */
    private static final Map<String, BigDecimal> RATES = Map.ofEntries(
            Map.entry("USD", new BigDecimal("1")),
            Map.entry("EUR", new BigDecimal("0.95")),
            Map.entry("GBP", new BigDecimal("0.80")),
            Map.entry("CHF", new BigDecimal("0.90")),
            Map.entry("DKK", new BigDecimal("7")),
            Map.entry("NOK", new BigDecimal("10.50")),
            Map.entry("SEK", new BigDecimal("10")),
            Map.entry("AUD", new BigDecimal("1.50")),
            Map.entry("NZD", new BigDecimal("1.65")),
            Map.entry("CAD", new BigDecimal("1.35")),
            Map.entry("INR", new BigDecimal("84")),
            Map.entry("JPY", new BigDecimal("150")),
            Map.entry("KRW", new BigDecimal("1350")),
            Map.entry("RUB", new BigDecimal("90")),
            Map.entry("TWD", new BigDecimal("32")));

    private final CreateOffer create;
    private final SaveModule save;
    private final Brochures brochures;
    private final ChangePlans plans;
    private final SaveAudienceDraft audience;
    private final SubmitOffer submit;
    private final AdvanceSubmissions reviews;
    private final GoLive goLive;
    private final StopSelling stop;
    private final MovableClock clock;

    Shelves(
            CreateOffer create,
            SaveModule save,
            Brochures brochures,
            ChangePlans plans,
            SaveAudienceDraft audience,
            SubmitOffer submit,
            AdvanceSubmissions reviews,
            GoLive goLive,
            StopSelling stop,
            MovableClock clock) {
        this.create = create;
        this.save = save;
        this.brochures = brochures;
        this.plans = plans;
        this.audience = audience;
        this.submit = submit;
        this.reviews = reviews;
        this.goLive = goLive;
        this.stop = stop;
        this.clock = clock;
    }

    void draft(World.Offer offer, Cast cast) {
        var publisher = cast.anyOf(offer.publisher(), Role.OWNER);
        var language = offer.listings().keySet().iterator().next();
        var id = create.create(publisher, new CreateOffer.Command(offer.type(), offer.id(), "", language))
                .orElseThrow();
        cast.add(offer.id(), id);
        save.save(publisher, id, ModuleKey.SETUP, 0, setup(offer)).orElseThrow();
        save.save(publisher, id, ModuleKey.PROPERTIES, 0, properties(offer)).orElseThrow();
        offer.listings().forEach((tag, listing) -> {
            var isFirst = tag.equals(language);
            var texts = listing(
                    offer,
                    listing,
                    isFirst ? brochures.logo(publisher, offer.id()) : "",
                    isFirst ? brochures.documents(publisher, offer.id(), listing.name()) : List.of());
            save.save(publisher, id, ModuleKey.listing(tag), 0, texts).orElseThrow();
        });
        save.save(publisher, id, ModuleKey.CONTACTS, 0, contacts(offer)).orElseThrow();
        offer.plans().forEach(plan -> addPlan(publisher, id, offer, plan, cast));
        if (offer.isChannelOffer()) {
            audience.save(publisher, id, chosen(offer, cast)).orElseThrow();
        }
    }

    /** Runs every step of a submission that comes by itself, the automatic review included. */
    void publish(World.Offer offer, Cast cast) {
        var publisher = cast.anyOf(offer.publisher(), Role.OWNER);
        submit.submit(publisher, cast.offer(offer.id())).orElseThrow();
        for (var due = reviews.nextDue(); due.isPresent(); due = reviews.nextDue()) {
            clock.moveForwardTo(due.get());
            reviews.runDue();
        }
        goLive.goLive(publisher, cast.offer(offer.id())).orElseThrow();
    }

    void stop(World.Offer offer, Cast cast) {
        stop.stop(cast.anyOf(offer.publisher(), Role.OWNER), cast.offer(offer.id()))
                .orElseThrow();
    }

    private void addPlan(Actor publisher, OfferId offer, World.Offer whole, World.Plan plan, Cast cast) {
        var id = plans.add(publisher, offer, plan.id(), plan.name()).orElseThrow();
        cast.add(whole.id(), plan.id(), id);
        save.save(publisher, offer, ModuleKey.plan(id), 1, input(whole, plan)).orElseThrow();
    }

    private static OfferSetup setup(World.Offer offer) {
        var site = "https://" + offer.publisher() + ".example/entrepot/" + offer.id();
        return new OfferSetup(
                offer.listingOption(),
                offer.onePerCustomer(),
                site + "/welcome",
                site + "/hook",
                "0b5f6c1e-7a44-4f0e-9a51-3d2c8e9b1a01",
                "5a1d9c70-2f3b-4c8e-8d16-7be04f5a2c02");
    }

    private static OfferProperties properties(World.Offer offer) {
        return new OfferProperties(
                offer.categories(), offer.industries(), "https://" + offer.publisher() + ".example/terms");
    }

    private static Listing listing(
            World.Offer offer, World.Listing listing, String logo, List<ListingDocument> documents) {
        return new Listing(
                listing.name(),
                listing.summary(),
                listing.description(),
                listing.gettingStarted().replaceAll("<[^>]+>", ""),
                offer.keywords(),
                offer.privacyUrl(),
                List.of(),
                logo,
                documents);
    }

    private static ContactsAndMaterials contacts(World.Offer offer) {
        return new ContactsAndMaterials(
                contact(offer.supportContact()),
                offer.supportContact().url().orElseThrow(),
                contact(offer.engineeringContact()),
                offer.channelContact().map(Shelves::contact).orElse(Contact.NONE),
                offer.materialsUrl().orElse(""),
                List.of());
    }

    private static Contact contact(World.Desk desk) {
        return new Contact(desk.name(), desk.email(), desk.phone());
    }

    private static SaveAudienceDraft.Command chosen(World.Offer offer, Cast cast) {
        var partners = offer.audience().partners().stream()
                .collect(Collectors.toMap(cast::organization, _ -> AuthorizationTerms.UNLIMITED));
        return new SaveAudienceDraft.Command(
                Optional.of(offer.audience().option()),
                offer.audience().option() == AudienceOption.SPECIFIC
                        ? Optional.of(new HashMap<OrganizationId, AuthorizationTerms>(partners))
                        : Optional.empty(),
                Optional.empty());
    }

    private static PlanInput input(World.Offer offer, World.Plan plan) {
        return new PlanInput(
                plan.name(),
                plan.description(),
                plan.description(),
                pricing(offer, plan),
                plan.isPrivate(),
                false,
                plan.isEverywhere(),
                plan.countries(),
                prices(plan),
                String.valueOf(plan.minimum()),
                String.valueOf(plan.maximum()),
                plan.trialMonths());
    }

    private static PricingModel pricing(World.Offer offer, World.Plan plan) {
        return switch (plan.planType()) {
            case SAAS_TRANSACT -> offer.onePerCustomer() ? PricingModel.FLAT_RATE : PricingModel.PER_USER;
            case SAAS_METERED -> PricingModel.FLAT_RATE_METERED;
            case SAAS_LISTING, OUTSIDE_CHANNEL -> offer.type().pricingModels().getFirst();
            case VM, SOLUTION_TEMPLATE, MANAGED_APPLICATION -> PricingModel.USAGE;
            case VM_BYOL, CONTAINER -> PricingModel.BRING_YOUR_OWN_LICENSE;
        };
    }

    private static List<PlanInput.TypedPrice> prices(World.Plan plan) {
        var prices = new ArrayList<PlanInput.TypedPrice>();
        if (plan.planType() == PlanType.SAAS_LISTING) {
            return prices;
        }
        RATES.keySet().stream().sorted().forEach(currency -> {
            plan.monthlyUsd().ifPresent(usd -> prices.add(price(Term.P1M, BillingCycle.MONTHLY, currency, usd)));
            plan.annualUsd().ifPresent(usd -> {
                var month = usd.divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_UP);
                prices.add(price(Term.P1Y, BillingCycle.MONTHLY, currency, month));
                prices.add(price(Term.P1Y, BillingCycle.ANNUAL, currency, usd));
            });
        });
        return prices;
    }

    /** Won and yen to the next ten, everything else to a tenth: as somebody who sets prices would. */
    private static PlanInput.TypedPrice price(Term term, BillingCycle cycle, String currency, BigDecimal usd) {
        var exact = usd.multiply(RATES.get(currency));
        var round = currency.equals("KRW") || currency.equals("JPY")
                ? exact.setScale(-1, RoundingMode.HALF_UP)
                : exact.setScale(1, RoundingMode.HALF_UP);
        return new PlanInput.TypedPrice(term, cycle, currency, round.toPlainString());
    }
}
