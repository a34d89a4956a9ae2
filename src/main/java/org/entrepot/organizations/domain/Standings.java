package org.entrepot.organizations.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.kernel.Recorded;
import org.entrepot.organizations.EnrolmentKind;

/** What an organization is enrolled as, how it stands in the program, what it signed, with whom it is one group (P18). */
public interface Standings {

    /** Whether the marketplace has been founded. */
    boolean hasOperator();

    void enrol(OrganizationId id, EnrolmentKind kind, Actor actor, Instant now);

    void endEnrolment(OrganizationId id, EnrolmentKind kind, Instant now);

    void changeStatus(OrganizationId id, ProgramStatus status, String reason, Actor actor, Instant now);

    void sign(OrganizationId id, ProgramRegion region, Actor actor, Instant now);

    List<Signed> agreements(OrganizationId id);

    void affiliate(OrganizationId one, OrganizationId other, Actor actor, Instant now);

    /** @return false, and nothing written, when they were not affiliated */
    boolean endAffiliation(OrganizationId one, OrganizationId other, Instant now);

    List<OrganizationId> affiliates(OrganizationId id);

    List<Recorded<EnrolmentKind>> enrolments(OrganizationId id);

    List<StatusChange> statusChanges(OrganizationId id);

    /** The partner agreement of one region (R11). */
    record Signed(ProgramRegion region, String signedBy, Instant moment) {}

    /** Newest first in lists (R12). */
    record StatusChange(ProgramStatus status, String reason, String by, Instant from, Optional<Instant> until) {}
}
