package org.entrepot.support;

import java.util.Optional;
import java.util.Set;

/**
 * What the routing of a question depends on besides the question itself.
 *
 * @param model how the customer is served
 * @param assigned the support contact that somebody explicitly set for the subscription (R184); empty by default (R183)
 * @param isAssignedLinked whether an assigned reseller is still a partner of the provider (R19, R185)
 * @param isResellerLinked whether a reseller takes part that is still a partner of the provider
 * @param splitToResellers kinds that the provider's split gives to its resellers (A32)
 * @param tierOneDeclinedBy parties that take no first-level questions of this offer (R171, R172)
 * @param publisherAnswers whom the publisher's direct channel is open to (R169)
 * @param hasResellerAccess the provider gave the reseller access to the customer's subscription (R199)
 */
public record RoutingFacts(
        Model model,
        Optional<Answerer> assigned,
        boolean isAssignedLinked,
        boolean isResellerLinked,
        Set<QuestionKind> splitToResellers,
        Set<Answerer> tierOneDeclinedBy,
        DirectChannel publisherAnswers,
        boolean hasResellerAccess) {

    public RoutingFacts {
        splitToResellers = Set.copyOf(splitToResellers);
        tierOneDeclinedBy = Set.copyOf(tierOneDeclinedBy);
    }

    /** The two chains of R5. */
    public enum Model {
        DIRECT,
        INDIRECT
    }

    /** R169: to partners, to their customers, or to both. */
    public enum DirectChannel {
        PARTNERS,
        CUSTOMERS,
        BOTH;

        public boolean isOpenToCustomers() {
            return this != PARTNERS;
        }

        public boolean isOpenToPartners() {
            return this != CUSTOMERS;
        }
    }

    /** P16, "IP/IR": an explicitly assigned contact, else the provider's split, else the provider. */
    public Answerer contactFor(QuestionKind kind) {
        if (model == Model.DIRECT) {
            return Answerer.DIRECT_PARTNER;
        }
        return assignedAndLinked().orElseGet(() -> bySplit(kind));
    }

    private Optional<Answerer> assignedAndLinked() {
        return assigned.filter(party -> party != Answerer.RESELLER || isAssignedLinked);
    }

    private Answerer bySplit(QuestionKind kind) {
        return isResellerLinked && splitToResellers.contains(kind) ? Answerer.RESELLER : Answerer.PROVIDER;
    }
}
