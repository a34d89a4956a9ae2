package org.entrepot.catalog.domain;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entrepot.kernel.CountryCode;

/** The countries that can be a market, each with the currency it is charged in (P12, Appendix A). */
public record MarketTable(Map<CountryCode, Currency> currencies) {

    public MarketTable {
        currencies = Map.copyOf(currencies);
    }

    public Set<CountryCode> all() {
        return new TreeSet<>(currencies.keySet());
    }

    public Optional<Currency> currencyOf(CountryCode market) {
        return Optional.ofNullable(currencies.get(market));
    }

    /** R136: the currencies of the program, by code. */
    public Map<String, Currency> offered() {
        var offered = new TreeMap<String, Currency>();
        currencies.values().forEach(currency -> offered.put(currency.getCurrencyCode(), currency));
        return offered;
    }
}
