package org.entrepot.verdict;

import static org.entrepot.verdict.Check.*;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who reads a verdict, and to whom it is related (P17). Each kind of viewer names the checks whose facts belong to
 * parties it has no relation to; {@code docs/reference/redaction.md} shows them all.
 */
public sealed interface Viewer {

    boolean maySee(Check check);

    /** The publisher of the offer: its offer and its grants, and nothing of the companies below. */
    record Publisher() implements Viewer {
        private static final Set<Check> HIDDEN = EnumSet.of(
                PARTNER_PROGRAM_ACTIVE,
                PARTNER_AGREEMENT_SIGNED,
                RESELLER_ENROLLED,
                RESELLER_LINKED,
                RESELLER_AGREEMENT_SIGNED,
                RESELLER_IN_PROVIDER_REGION,
                RESELLER_ASSORTMENT_ALLOWS,
                CUSTOMER_RELATIONSHIP,
                CUSTOMER_NOT_AFFILIATED,
                CUSTOMER_AGREEMENT_ACCEPTED,
                REGION_CONTAINS_CUSTOMER_COUNTRY,
                ROLE_MAY_BUY,
                ONE_PER_CUSTOMER,
                SUBSCRIPTION_NOT_SUSPENDED,
                SUBSCRIPTION_CAN_BE_REACTIVATED);

        @Override
        public boolean maySee(Check check) {
            return !HIDDEN.contains(check);
        }
    }

    /**
     * The transacting partner of the question.
     *
     * @param hasRelationship with the customer; also true while none is chosen
     * @param hasPartnership with the reseller; also true while none takes part
     */
    record Partner(boolean hasRelationship, boolean hasPartnership) implements Viewer {

        /** The verdict knows itself to whom its transacting partner is related. */
        public static Partner of(Verdict verdict) {
            return new Partner(
                    !verdict.result(CUSTOMER_RELATIONSHIP).isFailed(),
                    !verdict.result(RESELLER_LINKED).isFailed());
        }

        @Override
        public boolean maySee(Check check) {
            return (hasRelationship || !FactsOf.CUSTOMER.contains(check))
                    && (hasPartnership || !FactsOf.RESELLER.contains(check));
        }
    }

    /**
     * The reseller of the question.
     *
     * @param isLinked to the provider of the question
     * @param servesCustomer the customer is its own; also true while none is chosen
     */
    record Reseller(boolean isLinked, boolean servesCustomer) implements Viewer {

        @Override
        public boolean maySee(Check check) {
            return check != ROLE_MAY_BUY
                    && (isLinked || !FactsOf.PROVIDER.contains(check))
                    && (servesCustomer || !(FactsOf.CUSTOMER.contains(check) || check == CUSTOMER_RELATIONSHIP));
        }
    }

    /** The customer of the question: public things and its own; nothing of authorization lists (P8). */
    record Customer() implements Viewer {
        private static final Set<Check> HIDDEN = EnumSet.of(
                AUDIENCE_ALLOWS,
                AUTHORIZATION_CURRENT,
                NOT_WINDING_DOWN,
                PARTNER_PROGRAM_ACTIVE,
                PARTNER_AGREEMENT_SIGNED,
                RESELLER_ENROLLED,
                RESELLER_LINKED,
                RESELLER_AGREEMENT_SIGNED,
                RESELLER_IN_PROVIDER_REGION,
                ONWARD_RIGHT_COVERS_RESELLER,
                RESELLER_ASSORTMENT_ALLOWS,
                AUTHORIZATION_COVERS_MARKET,
                ROLE_MAY_BUY);

        @Override
        public boolean maySee(Check check) {
            return !HIDDEN.contains(check);
        }
    }

    record Operator() implements Viewer {
        @Override
        public boolean maySee(Check check) {
            return true;
        }
    }
}
