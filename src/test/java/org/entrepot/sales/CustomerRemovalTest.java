package org.entrepot.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.entrepot.EntrepotTest;
import org.entrepot.catalog.OfferFixture;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.UserId;
import org.entrepot.relationships.Relationships;
import org.entrepot.relationships.application.EndCustomerRelationship;
import org.entrepot.relationships.domain.RelationshipsRefusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@EntrepotTest
@Tag("R28")
@DisplayName("R28: a customer is removed only when none of its subscriptions is active")
class CustomerRemovalTest {

    private final SellingFixture selling;
    private final OfferFixture offers;
    private final EndCustomerRelationship removal;
    private final Relationships relationships;

    CustomerRemovalTest(
            SellingFixture selling, OfferFixture offers, EndCustomerRelationship removal, Relationships relationships) {
        this.selling = selling;
        this.offers = offers;
        this.removal = removal;
        this.relationships = relationships;
    }

    @Test
    void what_runs_keeps_the_customer_and_what_was_cancelled_does_not() {
        var partner = selling.partner("DE");
        var admin = selling.agentOf(partner, Role.GLOBAL_ADMIN);
        var customer = selling.customer("DE", partner);
        var bystander = selling.customer("DE", partner);
        var publisher = Actor.person(UserId.next(), selling.publisher(), "Mina Park", Set.of(Role.DEVELOPER));
        var offer = offers.anOffer().by(publisher).published();
        selling.open(offer, AudienceOption.ANY);
        var order = selling.sell(admin, SellingFixture.wish(customer, offer.plan()));

        assertThat(problems(removal.end(admin, customer)))
                .isEqualTo(Problem.of(RelationshipsRefusal.SUBSCRIPTIONS_STILL_ACTIVE, "1"));
        assertThat(relationships.hasCustomer(partner, customer)).isTrue();
        removal.end(admin, bystander).orElseThrow();

        selling.end(order);
        removal.end(admin, customer).orElseThrow();
        assertThat(relationships.hasCustomer(partner, customer)).isFalse();
    }

    private static Problem problems(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).problems().getFirst();
    }
}
