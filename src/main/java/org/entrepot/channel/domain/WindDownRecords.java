package org.entrepot.channel.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrepot.channel.WindDownId;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;

/** Wind-downs and where they stand (P3). Changes are written under the offer's row (P21). */
public interface WindDownRecords {

    void add(Actor actor, WindDown windDown);

    Optional<WindDown> find(WindDownId id);

    /** The one that is proposed or runs. */
    Optional<WindDown> open(AuthorizationId authorization);

    /** All of one authorization, the newest first. */
    List<WindDown> of(AuthorizationId authorization);

    /** All in which that organization is publisher or partner, the newest first; empty for everybody's. */
    Page<WindDown> list(Optional<OrganizationId> party, boolean onlyOpen, PageRequest page);

    /** What becomes of it from then on; false when somebody else was quicker. */
    boolean move(Actor actor, WindDown windDown, WindDown.State next, Instant at);

    /** Proposals that nobody answered until their date, the earliest first. */
    List<WindDown> unansweredUntil(Instant now, int most);

    /** The earliest date of a proposal that waits for its answer. */
    Optional<Instant> nextDate(Instant after);
}
