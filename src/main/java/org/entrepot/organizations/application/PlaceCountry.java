package org.entrepot.organizations.application;

import java.util.Currency;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.MoneyInput;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.Countries;
import org.entrepot.organizations.Country;
import org.entrepot.organizations.domain.OrganizationsReceipt;
import org.entrepot.organizations.domain.RegionTable;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The operator edits the region table; what was sold and asked before stays under the old one (P12, P18). */
@Service
@Transactional
public class PlaceCountry {

    private final RegionTable table;
    private final Countries countries;
    private final BusinessClock clock;
    private final Receipts receipts;

    PlaceCountry(RegionTable table, Countries countries, BusinessClock clock, Receipts receipts) {
        this.table = table;
        this.countries = countries;
        this.clock = clock;
        this.receipts = receipts;
    }

    /** @param region blank takes the country out of every region, so that nothing is sold there (R141) */
    public Outcome<Country> place(Actor actor, CountryCode code, String region, String currency) {
        if (!actor.has(Role.OPERATIONS)) {
            return Denial.needs(Role.OPERATIONS);
        }
        if (countries.find(code).isEmpty()) {
            return Denial.notFound();
        }
        if (region.isBlank()) {
            return Outcome.done(write(actor, code, Optional.empty()));
        }
        var problems = new Problems();
        var where = problems.at("region", region(region));
        var money = problems.at("currency", MoneyInput.currency(currency, _ -> true));
        return problems.orElse(() ->
                write(actor, code, Optional.of(new RegionTable.Placement(where.orElseThrow(), money.orElseThrow()))));
    }

    private Country write(Actor actor, CountryCode code, Optional<RegionTable.Placement> placement) {
        table.place(code, placement, clock.now());
        receipts.record(
                actor,
                OrganizationsReceipt.COUNTRY_PLACED,
                ReceiptContent.empty()
                        .with("country", code)
                        .withCode(
                                "region",
                                placement
                                        .map(where -> where.region().key().replace('_', '-'))
                                        .orElse("none"))
                        .withCode(
                                "currency",
                                placement
                                        .map(RegionTable.Placement::currency)
                                        .map(Currency::getCurrencyCode)
                                        .orElse("none")));
        return countries.find(code).orElseThrow();
    }

    private Outcome<ProgramRegion> region(String key) {
        var region = new ProgramRegion(key.strip());
        return countries.regions().containsKey(region)
                ? Outcome.done(region)
                : Outcome.refused(InputRefusal.CHOICE_UNKNOWN);
    }
}
