package org.entrepot.verdict;

import static org.entrepot.kernel.Operation.CHANGE_QUANTITY;
import static org.entrepot.verdict.Finding.notAsked;
import static org.entrepot.verdict.Finding.open;
import static org.entrepot.verdict.Finding.passed;
import static org.entrepot.verdict.Finding.passedIf;

import java.util.Optional;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.ProgramRegion;

/** Whether the customer's country is one in which this partner, this plan, this grant and a price are at home (A24, A25). */
final class MarketChecks {

    private MarketChecks() {}

    /** R117, R123, A23: the region of the partner's present country; running business stays where it is. */
    static Finding regionContainsCountry(Situation situation) {
        return situation
                .partner()
                .flatMap(partner -> situation
                        .customer()
                        .map(Facts.Customer::organization)
                        .map(customer -> passedIf(
                                isSameRegion(partner.region(), customer.region()),
                                Fact.of("partner-and-customer-country", partner.country(), customer.country()))))
                .orElse(open());
    }

    /** R141: a country in no region shares one with nobody. */
    static boolean isSameRegion(Optional<ProgramRegion> one, Optional<ProgramRegion> other) {
        return one.isPresent() && one.equals(other);
    }

    /** R128, R130; R131: where a market was taken out, more seats are refused and fewer are not. */
    static Finding planMarketContainsCountry(Situation situation) {
        var finding = country(situation)
                .flatMap(country -> situation
                        .terms()
                        .map(terms ->
                                passedIf(terms.markets().contains(country), Fact.of("customer-country", country))))
                .orElse(open());
        if (situation.operation() != CHANGE_QUANTITY || finding.state() == CheckResult.State.PASSED) {
            return finding;
        }
        return situation
                .quantityGrows()
                .map(grows -> grows ? finding : notAsked())
                .orElse(open());
    }

    /** P2: a limit belongs to an authorization. Without one, or without a limit, nothing is asked of the country. */
    static Finding authorizationCoversCountry(Situation situation) {
        return situation
                .authorization()
                .map(grant -> grant.markets()
                        .map(limit -> country(situation)
                                .map(country -> passedIf(
                                        limit.contains(country), Fact.of("authorized-markets", country, limit)))
                                .orElse(open()))
                        .orElse(passed(Fact.of("no-market-limit"))))
                .orElse(notAsked());
    }

    /** P10, P22. */
    static Finding priceIsOffered(Situation situation) {
        var question = situation.question();
        return country(situation)
                .flatMap(country -> question.term()
                        .flatMap(term -> question.billingCycle()
                                .map(cycle -> passedIf(
                                        situation.facts().priceOffered(), Fact.of("price-for", country, term, cycle)))))
                .orElse(open());
    }

    private static Optional<CountryCode> country(Situation situation) {
        return situation.customer().map(customer -> customer.organization().country());
    }
}
