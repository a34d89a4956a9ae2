package org.entrepot.catalog.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrepot.catalog.OfferQuery;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.OfferType;
import org.entrepot.catalog.application.AskPublisher;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.PageRequest;
import org.entrepot.organizations.Countries;
import org.entrepot.organizations.Country;
import org.entrepot.organizations.Organizations;
import org.entrepot.organizations.PartnerDirectory;
import org.entrepot.site.Flash;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The public store; everybody sees the same (P14, R46). */
@Controller
class StorePages {

    private static final int PARTNERS = 50;

    private final Storefront store;
    private final AskPublisher questions;
    private final Organizations organizations;
    private final ObjectProvider<PartnerDirectory> partners;
    private final Countries countries;

    StorePages(
            Storefront store,
            AskPublisher questions,
            Organizations organizations,
            ObjectProvider<PartnerDirectory> partners,
            Countries countries) {
        this.store = store;
        this.questions = questions;
        this.organizations = organizations;
        this.partners = partners;
        this.countries = countries;
    }

    @GetMapping("/store")
    ModelAndView list(
            Frame frame,
            PageRequest request,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String category) {
        var query = new OfferQuery(
                Optional.of(q).filter(text -> !text.isBlank()),
                types(type),
                category.isBlank() ? Set.of() : Set.of(category),
                Optional.empty());
        var found = store.offers(query, frame.texts().locale(), request);
        var publishers = organizations.names(
                found.items().stream().map(OfferSummary::publisher).collect(Collectors.toSet()));
        return WorkspacePages.page(
                "catalog/store", new StorePage(frame, q, type, category, found, publishers, request.isFirst()));
    }

    @GetMapping("/store/offers/{offer}")
    ModelAndView show(
            Frame frame, @PathVariable String offer, @RequestParam(defaultValue = "") String country, Locale locale) {
        return WorkspacePages.page("catalog/storeOffer", page(frame, offer, country(country, locale), Form.empty()));
    }

    @PostMapping("/store/offers/{offer}/messages")
    ModelAndView ask(Frame frame, @PathVariable String offer, Form form, Locale locale, RedirectAttributes redirect) {
        var typed = new AskPublisher.Typed(
                form.value("name"),
                form.value("company"),
                form.value("email"),
                form.value("country"),
                form.value("text"));
        return questions
                .ask(Paths.offer(offer), typed)
                .fold(
                        _ -> {
                            Flash.say(redirect, frame.texts().text("catalog.store.asked"));
                            return new ModelAndView("redirect:/store/offers/" + offer);
                        },
                        problems -> ModulePages.again(
                                "catalog/storeOffer",
                                problems,
                                _ -> page(
                                        frame, offer, country(form.value("country"), locale), form.refused(problems))));
    }

    private StoreOfferPage page(Frame frame, String offer, Optional<CountryCode> country, Form form) {
        var shown = store.offer(Paths.offer(offer), frame.texts().locale());
        var publisher = shown.listing().offer().publisher();
        var locale = frame.texts().locale();
        return new StoreOfferPage(
                frame,
                shown.listing(),
                organizations.names(List.of(publisher)).getOrDefault(publisher, ""),
                shown.plans(),
                store.prices(shown, country),
                country,
                countries.all().stream()
                        .map(Country::code)
                        .sorted(Comparator.comparing(code -> code.displayName(locale)))
                        .toList(),
                shown.isSoldByPartners(),
                shown.isSoldByPartners() ? listed(country) : List.of(),
                form.values().containsKey("country")
                        ? form
                        : form.with("country", country.map(CountryCode::value).orElse("")));
    }

    /** P14: whoever is active and asked to be listed; the offer plays no part, so nothing tells who is authorized. */
    private List<String> listed(Optional<CountryCode> country) {
        var directory = partners.getIfAvailable();
        if (directory == null || country.isEmpty()) {
            return List.of();
        }
        return directory.listed(country.get(), PageRequest.first(PARTNERS)).items().stream()
                .map(PartnerDirectory.Entry::name)
                .toList();
    }

    /** The one chosen, else the one the browser's language names. */
    private Optional<CountryCode> country(String typed, Locale locale) {
        var wanted = typed.isBlank() ? locale.getCountry() : typed;
        return wanted.isBlank()
                ? Optional.empty()
                : countries.parse(wanted).fold(Optional::of, _ -> Optional.<CountryCode>empty());
    }

    private static Set<OfferType> types(String wanted) {
        return Arrays.stream(OfferType.values())
                .filter(type -> type.name().equals(wanted))
                .collect(Collectors.toSet());
    }
}
