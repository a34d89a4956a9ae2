package org.entrepot.catalog.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;

/** Submissions on their way to live. */
public interface Submissions {

    void add(Submission submission);

    /** Writes phase, due moment and report. */
    void move(Submission submission);

    int nextNumber(OfferId offer);

    /** The newest that was neither cancelled nor replaced. */
    Optional<Submission> newest(OfferId offer);

    Optional<Submission> running(OfferId offer);

    Optional<Submission> inPreview(OfferId offer);

    Optional<Submission> find(UUID id);

    Optional<Instant> nextDue();

    /** Takes those that are due for itself, leaving out what another process already took. */
    List<Submission> takeDue(Instant now);

    /** What waits for certification, oldest first. */
    Page<Submission> queue(PageRequest request);
}
