package org.entrepot.verdict;

import static org.entrepot.verdict.Finding.open;
import static org.entrepot.verdict.Finding.passedIf;

import org.entrepot.kernel.OrganizationId;

/** Whether this customer may buy from this partner. */
final class CustomerChecks {

    private CustomerChecks() {}

    /** R20, R126. Fails for an organization that is no customer: there cannot be a relationship with it. */
    static Finding hasRelationship(Situation situation) {
        if (situation.question().customer().isEmpty()) {
            return open();
        }
        var related = situation
                .customer()
                .map(customer -> situation.held(customer.relationship()))
                .orElse(false);
        return passedIf(related, Fact.of("relationship", related));
    }

    /** R6, R7: neither to itself, nor inside the group, nor to another partner's transacting tenant. */
    static Finding isNotAffiliated(Situation situation) {
        return situation
                .customer()
                .map(customer -> judge(customer, situation.question().partner()))
                .orElse(open());
    }

    private static Finding judge(Facts.Customer customer, OrganizationId partner) {
        if (customer.organization().id().equals(partner)) {
            return Finding.failed(Fact.of("same-organization"));
        }
        if (customer.affiliated()) {
            return Finding.failed(Fact.of("affiliated"));
        }
        return passedIf(!customer.organization().transactsAsPartner(), Fact.of("transacting-tenant"));
    }

    /** R226: no order before. */
    static Finding agreementIsAccepted(Situation situation) {
        return situation
                .customer()
                .map(customer -> situation.held(customer.agreement()))
                .map(accepted -> passedIf(accepted, Fact.of("agreement-accepted", accepted)))
                .orElse(open());
    }
}
