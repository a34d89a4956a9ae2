package org.entrepot.sales.application;

import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.Organizations;
import org.entrepot.relationships.Relationships;
import org.entrepot.relationships.Relationships.Customer;
import org.entrepot.relationships.Relationships.Link;
import org.springframework.stereotype.Component;

/** To whom and through whom a partner can sell, as far as it may know them. */
@Component
class Counterparts {

    private final Relationships relationships;
    private final Organizations organizations;

    Counterparts(Relationships relationships, Organizations organizations) {
        this.relationships = relationships;
        this.organizations = organizations;
    }

    Page<Customer> customers(Actor actor, String name, PageRequest request) {
        return relationships.customersOf(actor.organization(), name, request);
    }

    /** Somebody else's customer stays unnamed (P17). */
    Optional<Organization> customer(Actor actor, Optional<OrganizationId> chosen) {
        return chosen.filter(id -> relationships.hasCustomer(actor.organization(), id))
                .flatMap(organizations::find);
    }

    List<Link> resellers(Actor actor) {
        return organizations
                .find(actor.organization())
                .filter(partner -> partner.is(EnrolmentKind.INDIRECT_PROVIDER))
                .map(partner -> relationships.resellersOf(partner.id()))
                .orElse(List.of());
    }

    /** The customer's country; before one is chosen the partner's own. */
    CountryCode market(Actor actor, Optional<Organization> customer) {
        return customer.or(() -> organizations.find(actor.organization()))
                .map(Organization::country)
                .orElseThrow();
    }
}
