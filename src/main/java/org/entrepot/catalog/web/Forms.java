package org.entrepot.catalog.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.catalog.Contact;
import org.entrepot.catalog.Link;
import org.entrepot.catalog.ListingDocument;
import org.entrepot.catalog.ListingOption;
import org.entrepot.catalog.PricingModel;
import org.entrepot.catalog.domain.ContactsAndMaterials;
import org.entrepot.catalog.domain.Listing;
import org.entrepot.catalog.domain.OfferProperties;
import org.entrepot.catalog.domain.OfferSetup;
import org.entrepot.catalog.domain.PlanContent;
import org.entrepot.catalog.domain.PlanInput;
import org.entrepot.catalog.domain.PreviewAudience;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.Problem;
import org.entrepot.site.Form;
import org.entrepot.site.RefusedException;

/** Turns stored modules into forms and forms into input, field by field. */
final class Forms {

    static final int USEFUL_LINKS = 5;

    private Forms() {}

    static Form of(OfferSetup setup) {
        return Form.of(Map.of(
                "listingOption", setup.listingOption().name(),
                "onePerCustomer", String.valueOf(setup.onePerCustomer()),
                "landingPage", setup.landingPage(),
                "webhook", setup.webhook(),
                "tenantId", setup.tenantId(),
                "applicationId", setup.applicationId()));
    }

    static OfferSetup setup(Form form) {
        return new OfferSetup(
                constant(ListingOption.class, form, "listingOption"),
                form.has("onePerCustomer", "true"),
                form.value("landingPage"),
                form.value("webhook"),
                form.value("tenantId"),
                form.value("applicationId"));
    }

    static Form of(OfferProperties properties) {
        return Form.of(Map.of("termsOfUse", properties.termsOfUse()))
                .with("categories", properties.categories().toArray(String[]::new))
                .with("industries", properties.industries().toArray(String[]::new));
    }

    static OfferProperties properties(Form form) {
        return new OfferProperties(
                Set.copyOf(form.valuesOf("categories")),
                Set.copyOf(form.valuesOf("industries")),
                form.value("termsOfUse"));
    }

    static Form of(Listing listing) {
        var form = Form.of(Map.of(
                "name", listing.name(),
                "searchSummary", listing.searchSummary(),
                "description", listing.description(),
                "gettingStarted", listing.gettingStarted(),
                "keywords", String.join(", ", listing.keywords()),
                "privacyUrl", listing.privacyUrl(),
                "logo", listing.logo()));
        return withDocuments(withLinks(form, "usefulLinks", listing.usefulLinks()), listing.documents());
    }

    static Listing listing(Form form) {
        return new Listing(
                form.value("name"),
                form.value("searchSummary"),
                form.value("description"),
                form.value("gettingStarted"),
                parts(form.value("keywords"), "[,，、]"),
                form.value("privacyUrl"),
                links(form, "usefulLinks"),
                form.has("logo.remove", "true") ? "" : form.value("logo"),
                documents(form));
    }

    static Form of(ContactsAndMaterials contacts) {
        var form = Form.of(Map.of(
                "supportUrl", contacts.supportUrl(),
                "marketingMaterials", contacts.marketingMaterials()));
        form = withContact(form, "support", contacts.support());
        form = withContact(form, "engineering", contacts.engineering());
        form = withContact(form, "program", contacts.program());
        return withLinks(form, "documentation", contacts.documentation());
    }

    static ContactsAndMaterials contacts(Form form) {
        return new ContactsAndMaterials(
                contact(form, "support"),
                form.value("supportUrl"),
                contact(form, "engineering"),
                contact(form, "program"),
                form.value("marketingMaterials"),
                links(form, "documentation"));
    }

    static Form of(PreviewAudience audience) {
        return Form.of(Map.of("emails", String.join("\n", audience.emails())));
    }

    static PreviewAudience previewAudience(Form form) {
        return new PreviewAudience(parts(form.value("emails"), "[\\s,;]+"));
    }

    static Form of(PlanContent plan, PriceGrid grid) {
        var form = Form.of(Map.of(
                        "name", plan.name(),
                        "summary", plan.summary(),
                        "description", plan.description(),
                        "pricing", plan.pricing().name(),
                        "isPrivate", String.valueOf(plan.isPrivate()),
                        "isStopped", String.valueOf(plan.isStopped()),
                        "isEverywhere", String.valueOf(plan.isEverywhere()),
                        "minimumQuantity", String.valueOf(plan.minimumQuantity()),
                        "maximumQuantity", String.valueOf(plan.maximumQuantity()),
                        "trialMonths", String.valueOf(plan.trialMonths())))
                .with("markets", plan.markets().stream().map(CountryCode::value).toArray(String[]::new));
        return grid.fill(form, plan.prices());
    }

    static PlanInput plan(Form form, PriceGrid grid) {
        return new PlanInput(
                form.value("name"),
                form.value("summary"),
                form.value("description"),
                constant(PricingModel.class, form, "pricing"),
                form.has("isPrivate", "true"),
                form.has("isStopped", "true"),
                form.has("isEverywhere", "true"),
                Set.copyOf(form.valuesOf("markets")),
                grid.read(form),
                form.value("minimumQuantity"),
                form.value("maximumQuantity"),
                number(form.value("trialMonths")));
    }

    /** The version that the form was made from; 0 for one that was never saved. */
    static long version(Form form) {
        var text = form.value("version");
        return text.matches("[0-9]{1,15}") ? Long.parseLong(text) : 0;
    }

    static <T extends Enum<T>> T constant(Class<T> type, Form form, String field) {
        try {
            return Enum.valueOf(type, form.value(field));
        } catch (IllegalArgumentException _) {
            throw new RefusedException(List.of(Problem.at(field, InputRefusal.CHOICE_UNKNOWN)));
        }
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }

    private static List<String> parts(String text, String separator) {
        return Arrays.stream(text.split(separator, -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Form withContact(Form form, String field, Contact contact) {
        return form.with(field + ".name", contact.name())
                .with(field + ".email", contact.email())
                .with(field + ".phone", contact.phone());
    }

    private static Contact contact(Form form, String field) {
        return new Contact(form.value(field + ".name"), form.value(field + ".email"), form.value(field + ".phone"));
    }

    private static Form withLinks(Form form, String field, List<Link> links) {
        var filled = form;
        for (var index = 0; index < links.size(); index++) {
            var path = field + "[" + index + "]";
            filled = filled.with(path + ".title", links.get(index).title())
                    .with(path + ".url", links.get(index).url());
        }
        return filled;
    }

    private static Form withDocuments(Form form, List<ListingDocument> documents) {
        var filled = form;
        for (var index = 0; index < documents.size(); index++) {
            filled = filled.with(
                            documentField(index, "title"), documents.get(index).title())
                    .with(documentField(index, "file"), documents.get(index).file());
        }
        return filled;
    }

    /** A row that is to be removed counts as empty. */
    private static List<ListingDocument> documents(Form form) {
        var documents = new ArrayList<ListingDocument>();
        for (var index = 0; index < Listing.MOST_DOCUMENTS; index++) {
            var isRemoved = form.has(documentField(index, "remove"), "true");
            documents.add(new ListingDocument(
                    isRemoved ? "" : form.value(documentField(index, "title")),
                    isRemoved ? "" : form.value(documentField(index, "file"))));
        }
        return documents;
    }

    static String documentField(int index, String part) {
        return "documents[" + index + "]." + part;
    }

    /** As many rows as were sent, so that an index in a problem is the row it was typed into. */
    private static List<Link> links(Form form, String field) {
        var links = new ArrayList<Link>();
        for (var index = 0; form.values().containsKey(field + "[" + index + "].url"); index++) {
            var path = field + "[" + index + "]";
            links.add(new Link(form.value(path + ".title"), form.value(path + ".url")));
        }
        return links;
    }

    /** Rows to show: those that are filled and some empty ones. */
    static int rows(Form form, String field, int least) {
        var rows = 0;
        while (form.values().containsKey(field + "[" + rows + "].url")) {
            rows++;
        }
        return Math.max(least, rows);
    }
}
