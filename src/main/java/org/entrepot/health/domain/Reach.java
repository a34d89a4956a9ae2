package org.entrepot.health.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.health.Concerned;
import org.entrepot.health.IncidentId;
import org.entrepot.health.UpdateId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;

/** Who is concerned: exactly those with running subscriptions of what is covered. Every question and every fan-out is set-wise. */
public interface Reach {

    Figures figures(Coverage coverage);

    /** By id. */
    Page<Reached> reached(Coverage coverage, PageRequest page);

    /** Records which subscriptions the incident concerns from now on. */
    void refresh(IncidentId incident, Instant now);

    /** Writes down who is told and answers them; nothing is written when nobody hears of a correction. */
    Optional<List<Concerned>> tell(UUID telling, IncidentId incident, UpdateId update, Kind kind, Instant now);

    /** Newest first. */
    List<Told> tellings(IncidentId incident);

    Optional<IncidentId> incidentOf(UUID telling);

    /** By id. */
    Page<Delivery> deliveries(UUID telling, PageRequest page);

    /** Somebody of the organization looks at the incident: everything it was told of it by now counts as read. */
    void read(IncidentId incident, OrganizationId organization, String by, Instant now);

    /** Why somebody is told. */
    enum Kind {
        REPORTED,
        UPDATED,
        ENDED,
        REOPENED,
        /** A correction found them concerned; they had not been before. */
        CORRECTED,
        /** A correction found them not concerned; they had been told so. */
        NOT_CONCERNED
    }

    /** @param organizations a company that is both counts once */
    record Figures(int partners, int resellers, int organizations, int customers) {}

    record Reached(OrganizationId organization, boolean asPartner, boolean asReseller, int customers) {}

    /** One fan-out, with how many of its hearers have looked. */
    record Told(UUID id, Optional<UpdateId> update, Kind kind, Instant at, Figures figures, int read) {}

    record Delivery(Reached hearer, Optional<Instant> readAt, Optional<String> readBy) {}
}
