package org.entrepot.channel.domain;

import java.time.Instant;
import java.util.Optional;
import org.entrepot.channel.WindDownId;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/**
 * What lies between authorized and removed: no new sales, running business until a date (P3).
 *
 * @param proposedBy who proposed it; the operator ordered it
 * @param ground of the operator, and of nobody else
 * @param date from which on the authorization has ended
 * @param reason shown to both sides
 * @param since when the state began, which for a running one is the start of the wind-down
 * @param stateByName who brought that state about
 */
public record WindDown(
        WindDownId id,
        AuthorizationId authorization,
        OfferId offer,
        OrganizationId publisher,
        OrganizationId partner,
        Side proposedBy,
        Optional<Ground> ground,
        Instant date,
        String reason,
        Instant proposedAt,
        String proposedByName,
        State state,
        Instant since,
        String stateByName) {

    /** Who takes part. */
    public enum Side {
        PUBLISHER,
        PARTNER,
        OPERATOR;

        /** Whose consent is asked for; nobody's when the operator ordered it. */
        public Optional<Side> other() {
            return switch (this) {
                case PUBLISHER -> Optional.of(PARTNER);
                case PARTNER -> Optional.of(PUBLISHER);
                case OPERATOR -> Optional.empty();
            };
        }
    }

    /** For what the operator may decide alone. */
    public enum Ground {
        FRAUD,
        PROGRAM_STATUS_LOST,
        LEGAL_ORDER
    }

    /** Where it stands. */
    public enum State {
        PROPOSED,
        RUNNING,
        DECLINED,
        WITHDRAWN,
        /** The date arrived under "specific partners"; the authorization ended. */
        COMPLETED,
        /** The date arrived without effect. */
        LAPSED,
        /** The partner sold again while every partner could. */
        ENDED_BY_SALE,
        /** The authorization ended in another way. */
        OVERTAKEN;

        public boolean isOpen() {
            return this == PROPOSED || this == RUNNING;
        }
    }

    public boolean isOrdered() {
        return proposedBy == Side.OPERATOR;
    }

    /** Whose answer it waits for; empty once it is answered. */
    public Optional<Side> waitsFor() {
        return state == State.PROPOSED ? proposedBy.other() : Optional.empty();
    }
}
