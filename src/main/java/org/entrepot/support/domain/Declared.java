package org.entrepot.support.domain;

import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.support.QuestionKind;
import org.entrepot.support.RoutingFacts.DirectChannel;

/**
 * What publisher and partners have declared about one subscription or offer, as it was recorded at a moment.
 *
 * @param channel R169; to partners as long as the publisher says nothing
 * @param firstLevelDeclined partners that take no first-level questions of the offer (R171, R172)
 * @param split kinds that the provider gives to its resellers (A32)
 * @param assignment of the subscription; empty by default (R183)
 */
public record Declared(
        DirectChannel channel,
        Set<OrganizationId> firstLevelDeclined,
        Set<QuestionKind> split,
        Optional<Assignment> assignment) {

    public Declared {
        firstLevelDeclined = Set.copyOf(firstLevelDeclined);
        split = Set.copyOf(split);
    }

    /**
     * What the transacting partner set for one subscription.
     *
     * @param contact the support contact explicitly set (R184); empty leaves it to split and provider
     * @param resellerHasAccess R199
     * @param passesContactOn the customer is shown the publisher's support contact (A16)
     */
    public record Assignment(Optional<OrganizationId> contact, boolean resellerHasAccess, boolean passesContactOn) {

        public static final Assignment NONE = new Assignment(Optional.empty(), false, false);
    }
}
