package org.entrepot.catalog.application;

import java.util.Currency;
import java.util.HashMap;
import org.entrepot.catalog.domain.MarketTable;
import org.entrepot.kernel.CountryCode;
import org.entrepot.organizations.Countries;
import org.springframework.stereotype.Component;

/** The markets there are, from the operator's table of countries (P12). */
@Component
public class Markets {

    private final Countries countries;

    Markets(Countries countries) {
        this.countries = countries;
    }

    public MarketTable table() {
        var currencies = new HashMap<CountryCode, Currency>();
        countries.all().forEach(country -> country.currency().ifPresent(it -> currencies.put(country.code(), it)));
        return new MarketTable(currencies);
    }
}
