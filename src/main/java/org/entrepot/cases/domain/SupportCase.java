package org.entrepot.cases.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.entrepot.cases.CaseId;
import org.entrepot.cases.CaseRef;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.UserId;
import org.entrepot.support.QuestionKind;

/**
 * A question between companies, as it stands.
 *
 * @param turn whose move it is; empty when nobody's
 * @param dueAt when the holder has to have answered; empty when it is not its turn
 * @param changedAt last moment at which anything happened
 * @param closesAt when it closes by itself; empty when it does not
 */
public record SupportCase(
        CaseId id,
        long number,
        String title,
        QuestionKind kind,
        Severity severity,
        CaseState state,
        Subject subject,
        OrganizationId asker,
        UserId askedBy,
        String askedByName,
        Ball ball,
        Optional<OrganizationId> turn,
        Optional<Instant> dueAt,
        Instant openedAt,
        Instant changedAt,
        Optional<Instant> closesAt,
        Optional<Instant> closedAt,
        int entries,
        long version) {

    /** How long a solution waits to be contradicted. */
    public static final Duration QUIET_AFTER_RESOLUTION = Duration.ofDays(7);
    /** How long a question back waits for its answer. */
    public static final Duration QUIET_AFTER_INQUIRY = Duration.ofDays(14);
    /** How long a closed case can be opened again. */
    public static final Duration REOPENABLE = Duration.ofDays(30);

    public CaseRef ref() {
        return new CaseRef(id, number, title);
    }

    public OrganizationId holder() {
        return ball.holder();
    }

    /** What that company is to the case, given that it takes part at all. */
    public Side sideOf(OrganizationId company) {
        if (company.equals(holder())) {
            return Side.HOLDER;
        }
        return company.equals(asker) ? Side.ASKER : Side.BYSTANDER;
    }

    /** What that company may know of it (P8). */
    public SupportCase seenBy(OrganizationId company) {
        var isPublisher = subject.publisher().filter(company::equals).isPresent();
        return isPublisher && subject.customer().filter(asker::equals).isEmpty()
                ? about(subject.withoutCustomer())
                : this;
    }

    private SupportCase about(Subject other) {
        return new SupportCase(
                id,
                number,
                title,
                kind,
                severity,
                state,
                other,
                asker,
                askedBy,
                askedByName,
                ball,
                turn,
                dueAt,
                openedAt,
                changedAt,
                closesAt,
                closedAt,
                entries,
                version);
    }

    public boolean isLate(Instant now) {
        return dueAt.filter(due -> due.isBefore(now)).isPresent();
    }

    public boolean canBeReopened(Instant now) {
        return closedAt.map(closed -> !closed.plus(REOPENABLE).isBefore(now)).orElse(true);
    }

    /** The same case in another state; what follows from the state follows here. */
    public SupportCase in(CaseState next, Ball with, boolean startsTurn, Instant at) {
        var whose = switch (next) {
            case PENDING, REOPENED -> Optional.of(with.holder());
            case INQUIRING -> Optional.of(asker);
            case RESOLVED, CLOSED -> Optional.<OrganizationId>empty();
        };
        var due = next.isHoldersTurn()
                ? (startsTurn ? Optional.of(severity.dueAfter(at)) : dueAt)
                : Optional.<Instant>empty();
        var closes = switch (next) {
            case RESOLVED -> Optional.of(state == next ? closesAt.orElse(at) : at.plus(QUIET_AFTER_RESOLUTION));
            case INQUIRING -> Optional.of(at.plus(QUIET_AFTER_INQUIRY));
            case PENDING, REOPENED, CLOSED -> Optional.<Instant>empty();
        };
        return new SupportCase(
                id,
                number,
                title,
                kind,
                severity,
                next,
                subject,
                asker,
                askedBy,
                askedByName,
                with,
                whose,
                due,
                openedAt,
                at,
                closes,
                next == CaseState.CLOSED ? Optional.of(at) : Optional.empty(),
                entries + 1,
                version + 1);
    }

    /** Its due moment is met: somebody has answered. */
    public SupportCase answered() {
        return new SupportCase(
                id,
                number,
                title,
                kind,
                severity,
                state,
                subject,
                asker,
                askedBy,
                askedByName,
                ball,
                turn,
                Optional.empty(),
                openedAt,
                changedAt,
                closesAt,
                closedAt,
                entries,
                version);
    }
}
