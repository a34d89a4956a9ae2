package org.entrepot.organizations.web;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.organizations.Country;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.View;

/** The table of regions, countries and currencies (P12). */
public record CountryListPage(
        Frame frame,
        List<Country> countries,
        Map<ProgramRegion, String> regions,
        String region,
        Form form,
        String edited,
        boolean mayChange)
        implements View {

    public List<Choice> regionChoices() {
        return regions.entrySet().stream()
                .map(entry -> new Choice(entry.getKey().key(), entry.getValue()))
                .toList();
    }

    public String name(Country country) {
        return frame.texts().country(country.code());
    }

    public String region(Country country) {
        return country.region()
                .map(key -> OrganizationTexts.region(regions, key))
                .orElse("–");
    }

    public String currency(Country country) {
        return country.currency().map(Currency::getCurrencyCode).orElse("–");
    }

    public boolean isEditing() {
        return !edited.isEmpty();
    }
}
