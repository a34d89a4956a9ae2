package org.entrepot.organizations.web;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.organizations.Countries;
import org.entrepot.organizations.Country;
import org.entrepot.organizations.application.PlaceCountry;
import org.entrepot.site.RefusedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The region table for programs (P12). */
@RestController
class CountriesApi {

    private final Countries countries;
    private final PlaceCountry placing;

    CountriesApi(Countries countries, PlaceCountry placing) {
        this.countries = countries;
        this.placing = placing;
    }

    /** Every country of a program region; short enough to come whole. */
    @GetMapping("/api/countries")
    List<CountryEntry> list() {
        return countries.all().stream().map(CountryEntry::of).toList();
    }

    /** From now on; blank region: in no region. */
    @PutMapping("/api/operator/countries/{code}")
    CountryEntry place(Actor actor, @PathVariable String code, @RequestBody PlacementBody body) {
        if (!code.matches("[A-Z]{2}")) {
            throw RefusedException.because(Denial.NOT_FOUND);
        }
        return CountryEntry.of(RefusedException.valueOf(placing.place(
                actor,
                new CountryCode(code),
                body.region().orElse(""),
                body.currency().orElse(""))));
    }

    /** Where a country belongs. */
    record PlacementBody(Optional<String> region, Optional<String> currency) {}

    /** One country. */
    record CountryEntry(String code, String name, Optional<String> region, Optional<String> currency) {

        static CountryEntry of(Country country) {
            return new CountryEntry(
                    country.code().value(),
                    country.name(),
                    country.region().map(ProgramRegion::key),
                    country.currency().map(Currency::getCurrencyCode));
        }
    }
}
