package org.entrepot.cases.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.kernel.UserId;
import org.entrepot.support.QuestionKind;

/**
 * Which cases of a company are wanted; empty narrows nothing.
 *
 * @param company that takes part in them
 * @param onlyOf a member that sees its own questions only (R36, R37)
 * @param text a number, or part of the title
 */
public record CaseFilter(
        OrganizationId company,
        Optional<UserId> onlyOf,
        Which which,
        Optional<QuestionKind> kind,
        Optional<CaseState> state,
        Optional<OrganizationId> customer,
        Optional<OrganizationId> holder,
        Optional<OfferId> offer,
        Optional<SubscriptionId> subscription,
        String text) {

    /** Which part of the list. */
    public enum Which {
        /** The company's move. */
        OURS,
        OPEN,
        CLOSED,
        ALL;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Which> of(String code) {
            return Arrays.stream(values())
                    .filter(which -> which.code().equals(code))
                    .findFirst();
        }
    }
}
