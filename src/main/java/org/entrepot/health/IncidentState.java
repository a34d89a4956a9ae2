package org.entrepot.health;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How far an incident or a maintenance has come (R208), and what may follow: the transitions as data. */
public enum IncidentState {
    INVESTIGATING(IncidentKind.INCIDENT),
    IDENTIFIED(IncidentKind.INCIDENT),
    MONITORING(IncidentKind.INCIDENT),
    /** Ends it; what follows other than itself reopens it. */
    RESOLVED(IncidentKind.INCIDENT),
    SCHEDULED(IncidentKind.MAINTENANCE),
    IN_PROGRESS(IncidentKind.MAINTENANCE),
    COMPLETED(IncidentKind.MAINTENANCE),
    CANCELLED(IncidentKind.MAINTENANCE);

    private static final Set<IncidentState> ENDS = Set.of(RESOLVED, COMPLETED, CANCELLED);

    private final IncidentKind kind;

    IncidentState(IncidentKind kind) {
        this.kind = kind;
    }

    public IncidentKind kind() {
        return kind;
    }

    public boolean isEnd() {
        return ENDS.contains(this);
    }

    /** Whether the first update may say so. */
    public boolean mayBegin() {
        return this == SCHEDULED || (kind == IncidentKind.INCIDENT && !isEnd());
    }

    /** Whether that may come next in the timeline. */
    public boolean mayBeFollowedBy(IncidentState next) {
        return switch (this) {
            case INVESTIGATING, IDENTIFIED, MONITORING, RESOLVED -> next.kind == IncidentKind.INCIDENT;
            case SCHEDULED -> next == SCHEDULED || next == IN_PROGRESS || next == CANCELLED;
            case IN_PROGRESS -> next == IN_PROGRESS || next == COMPLETED;
            case COMPLETED -> next == COMPLETED || next == IN_PROGRESS;
            case CANCELLED -> next == CANCELLED;
        };
    }

    /** Stable, kebab case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<IncidentState> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
