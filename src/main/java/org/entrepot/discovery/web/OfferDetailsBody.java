package org.entrepot.discovery.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.catalog.Contact;
import org.entrepot.catalog.Link;
import org.entrepot.catalog.Price;
import org.entrepot.discovery.application.Contacts;
import org.entrepot.discovery.application.Finding;
import org.entrepot.discovery.application.OfferDetails;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.site.Texts;
import org.entrepot.verdict.web.VerdictBody;

/**
 * An offer's details for a partner.
 *
 * @param id of the offer
 * @param name in the language asked for, or the first that there is
 * @param language of the texts
 * @param description sanitised HTML
 * @param publisher id of the publisher
 * @param publisherName its name
 * @param type kebab case
 * @param exclusive for selected partners only
 * @param onSale false for a stopped offer of which the caller's company still runs subscriptions
 * @param priceCountry in which the prices are shown
 * @param plans with prices and verdicts
 * @param contacts absent for roles that may not open them
 * @param contactsOpenedBy who in the caller's company can; absent where the contacts are shown
 * @param materials absent for whoever may not resell the offer
 */
record OfferDetailsBody(
        UUID id,
        String name,
        String language,
        String description,
        UUID publisher,
        String publisherName,
        String type,
        boolean exclusive,
        boolean onSale,
        String priceCountry,
        List<PlanBody> plans,
        Optional<ContactsBody> contacts,
        Optional<List<String>> contactsOpenedBy,
        Optional<MaterialsBody> materials) {

    /** A plan, its markets, its prices in {@code priceCountry}, and a verdict for each way to sell it. */
    record PlanBody(
            UUID id,
            String name,
            String summary,
            String type,
            List<String> markets,
            int minimumQuantity,
            int maximumQuantity,
            int trialMonths,
            List<PriceBody> prices,
            List<WayBody> verdicts) {}

    /** @param item {@code product:sku:availability} */
    record PriceBody(String item, String term, String billingCycle, MoneyBody price) {}

    /** @param amount plain digits at the currency's scale */
    record MoneyBody(String amount, String currency) {}

    /** The verdict with that transacting partner and reseller. */
    record WayBody(UUID partner, Optional<UUID> reseller, VerdictBody verdict) {}

    /** @param engineering only for whoever counts as authorized */
    record ContactsBody(Contact support, String supportUrl, Contact program, Optional<Contact> engineering) {}

    /** What helps to sell and support it; never for customers. */
    record MaterialsBody(String marketing, List<Link> documentation) {}

    static OfferDetailsBody of(OfferDetails details, Texts texts) {
        var listing = details.listing();
        var offer = listing.offer();
        return new OfferDetailsBody(
                offer.id().value(),
                listing.name(),
                listing.language(),
                listing.description(),
                details.publisher().value(),
                details.publisherName(),
                MarketplaceFilter.code(offer.type()),
                details.isExclusive(),
                details.isOnSale(),
                details.country().value(),
                details.plans().stream().map(plan -> plan(plan, texts)).toList(),
                opened(details.contacts()),
                details.contacts() instanceof Contacts.Closed(var people) ? Optional.of(people) : Optional.empty(),
                details.materials().map(found -> new MaterialsBody(found.marketing(), found.documentation())));
    }

    private static Optional<ContactsBody> opened(Contacts contacts) {
        return contacts instanceof Contacts.Opened(var support, var url, var program, var engineering)
                ? Optional.of(new ContactsBody(support, url, program, engineering))
                : Optional.empty();
    }

    private static PlanBody plan(OfferDetails.PlanDetails details, Texts texts) {
        var plan = details.plan();
        return new PlanBody(
                plan.id().value(),
                plan.name(),
                plan.summary(),
                code(plan.type()),
                plan.markets().stream().map(CountryCode::value).sorted().toList(),
                plan.minimumQuantity(),
                plan.maximumQuantity(),
                plan.trialMonths(),
                details.prices().stream().map(OfferDetailsBody::price).toList(),
                details.findings().stream().map(finding -> way(finding, texts)).toList());
    }

    private static PriceBody price(Price price) {
        return new PriceBody(
                price.catalogItem(),
                price.term().name(),
                code(price.billingCycle()),
                new MoneyBody(
                        price.money().plainAmount(), price.money().currency().getCurrencyCode()));
    }

    private static WayBody way(Finding finding, Texts texts) {
        return new WayBody(
                finding.way().partner().value(),
                finding.way().reseller().map(OrganizationId::value),
                VerdictBody.of(finding.verdict(), finding.viewer(), texts));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
