package org.entrepot.discovery.application;

import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.CountryCode;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.Organizations;
import org.entrepot.relationships.Relationships;
import org.springframework.stereotype.Component;

/** In which ways a company can sell at all (R1-R4, P15). */
@Component
class WaysToSell {

    private final Organizations organizations;
    private final Relationships relationships;

    WaysToSell(Organizations organizations, Relationships relationships) {
        this.organizations = organizations;
        this.relationships = relationships;
    }

    /** Never empty: a reseller without a provider hears from the verdict that it needs one. */
    List<Way> of(Actor actor) {
        var own = new Way(actor.organization(), Optional.empty(), Optional.of(actor.roles()));
        return organizations
                .find(actor.organization())
                .filter(company -> company.is(EnrolmentKind.INDIRECT_RESELLER) && !company.isTransacting())
                .map(this::below)
                .filter(ways -> !ways.isEmpty())
                .orElse(List.of(own));
    }

    /** Prices are shown for the company's own country until a customer is chosen. */
    CountryCode home(Actor actor) {
        return organizations
                .find(actor.organization())
                .map(Organization::country)
                .orElseThrow();
    }

    private List<Way> below(Organization reseller) {
        return relationships.providersOf(reseller.id()).stream()
                .map(link -> new Way(link.organization().id(), Optional.of(reseller.id()), Optional.empty()))
                .toList();
    }
}
