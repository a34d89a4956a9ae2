package org.entrepot.health.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.health.IncidentId;
import org.entrepot.health.UpdateId;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;

/** All incidents and maintenances, with everything that was ever recorded of them. */
public interface Incidents {

    /** Nobody else of that publisher sends the same form meanwhile. */
    Optional<IncidentId> submitted(OrganizationId publisher, UUID submission);

    Optional<UpdateId> submittedUpdate(IncidentId incident, UUID submission);

    long nextNumber();

    /** With its first update, which came with the same form. */
    void add(Incident incident, UUID submission, Actor by);

    Optional<Incident> find(IncidentId id);

    /** A constant number of statements; unknown ones are left out. */
    List<Incident> find(Collection<IncidentId> ids);

    /** Takes the row until the transaction ends. */
    Optional<Incident> findForUpdate(IncidentId id);

    void addUpdate(Incident sum, IncidentUpdate update, UUID submission, Actor by);

    /** The update as it stands from now on; what it said before stays recorded. */
    void correctUpdate(Incident sum, IncidentUpdate corrected, Actor by);

    /** The incident's current version as it stands from now on; the one before stays recorded. */
    void correct(Incident sum, Actor by);

    /** Every version, oldest first. */
    List<IncidentVersion> versionsOf(IncidentId id);

    /** Every form that an update ever had, oldest first. */
    List<IncidentUpdate> formsOf(UpdateId id);
}
