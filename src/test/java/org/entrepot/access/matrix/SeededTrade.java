package org.entrepot.access.matrix;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.entrepot.channel.application.ChangeAssortment;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PlanId;
import org.entrepot.organizations.Organizations;
import org.entrepot.organizations.OrganizationsFixture;
import org.entrepot.organizations.application.RecordAffiliation;
import org.entrepot.relationships.application.RecordCustomerAgreement;
import org.entrepot.relationships.application.RecordCustomerRelationship;
import org.entrepot.relationships.application.RecordPartnership;
import org.entrepot.sales.SellingFixture;
import org.springframework.stereotype.Component;

/** What the partner of the seeded world has: customers, a reseller, an order with its subscription, an assortment. */
@Component
class SeededTrade {

    private final OrganizationsFixture companies;
    private final Organizations organizations;
    private final RecordCustomerRelationship relationships;
    private final RecordCustomerAgreement agreements;
    private final RecordPartnership partnerships;
    private final RecordAffiliation affiliations;
    private final ChangeAssortment assortment;
    private final SellingFixture selling;

    SeededTrade(
            OrganizationsFixture companies,
            Organizations organizations,
            RecordCustomerRelationship relationships,
            RecordCustomerAgreement agreements,
            RecordPartnership partnerships,
            RecordAffiliation affiliations,
            ChangeAssortment assortment,
            SellingFixture selling) {
        this.companies = companies;
        this.organizations = organizations;
        this.relationships = relationships;
        this.agreements = agreements;
        this.partnerships = partnerships;
        this.affiliations = affiliations;
        this.assortment = assortment;
        this.selling = selling;
    }

    /** Ids by the names that paths use. */
    Map<String, String> seed(Function<Caller, Actor> actors, Map<String, String> known) {
        var admin = actors.apply(Caller.PARTNER_GLOBAL_ADMIN);
        var agent = actors.apply(Caller.PARTNER_SALES_AGENT);
        var partner = admin.organization();
        var reseller = organization(known, "reseller");
        var customer = organization(known, "customer");
        var lead = companies.customer("Lead", "DE").organization();
        var free = companies.customer("Free", "DE").organization();
        partnerships
                .record(actors.apply(Caller.RESELLER_GLOBAL_ADMIN), partner, reseller)
                .orElseThrow();
        relationships.record(admin, partner, customer, true).orElseThrow();
        relationships.record(admin, partner, lead, false).orElseThrow();
        var signer =
                new RecordCustomerAgreement.Attestation("Carla Customer", "carla@customer.example", "", "2026-01-05");
        agreements.attest(agent, customer, signer).orElseThrow();
        assortment
                .exclude(
                        admin, reseller, OfferId.parse(known.get("other-offer")).orElseThrow())
                .orElseThrow();
        affiliations
                .record(
                        actors.apply(Caller.OPERATOR_OPERATIONS),
                        organization(known, "provider"),
                        organization(known, "newcomer"))
                .orElseThrow();
        var plan = PlanId.parse(known.get("plan")).orElseThrow();
        var order = selling.sell(agent, SellingFixture.wish(customer, plan));
        var things = new HashMap<String, String>();
        things.put("lead", lead.toString());
        things.put(
                "free-domain", organizations.find(free).orElseThrow().domain().value());
        things.put("order", order.id().toString());
        things.put("subscription", order.subscriptions().getFirst().toString());
        return things;
    }

    private static OrganizationId organization(Map<String, String> known, String name) {
        return OrganizationId.parse(known.get(name)).orElseThrow();
    }
}
