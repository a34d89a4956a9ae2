package org.entrepot.cases.domain;

import java.util.List;
import java.util.stream.Stream;
import org.entrepot.kernel.OrganizationId;

/**
 * Who holds a case, and who held it: exactly one company at any moment. A bounce is a hand-over back to a company that had it
 * before; the second one goes to the operator instead, who says whose it is, and what it says stands.
 *
 * @param holders in the order in which they got it; the last one has it
 * @param bounces so far
 * @param isSettled whether the operator has said whose it is
 */
public record Ball(List<OrganizationId> holders, int bounces, boolean isSettled) {

    /** The bounce that goes to the operator. */
    public static final int REFEREED = 2;

    public Ball {
        holders = List.copyOf(holders);
        if (holders.isEmpty()) {
            throw new IllegalArgumentException("a case without a holder");
        }
    }

    public static Ball with(OrganizationId first) {
        return new Ball(List.of(first), 0, false);
    }

    public OrganizationId holder() {
        return holders.getLast();
    }

    public boolean wasWith(OrganizationId company) {
        return holders.contains(company);
    }

    /** Where it goes when its holder wants to give it to that company. */
    public Pass passedTo(OrganizationId wanted, OrganizationId operator) {
        if (holder().equals(operator) && bounces >= REFEREED) {
            return new Pass(new Ball(append(wanted), bounces, true), false);
        }
        var counted = wasWith(wanted) ? bounces + 1 : bounces;
        var isRefereed = counted >= REFEREED && counted > bounces;
        return new Pass(new Ball(append(isRefereed ? operator : wanted), counted, isSettled), isRefereed);
    }

    private List<OrganizationId> append(OrganizationId next) {
        return Stream.concat(holders.stream(), Stream.of(next)).toList();
    }

    /** @param isRefereed it went to the operator instead of where it was meant to go */
    public record Pass(Ball ball, boolean isRefereed) {}
}
