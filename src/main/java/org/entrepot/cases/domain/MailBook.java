package org.entrepot.cases.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.cases.CaseId;
import org.entrepot.cases.EntryId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.UserId;

/** Addresses for answers, and every mail that came; in system time (P19). */
public interface MailBook {

    /** The token of that person in that case; the one given is used when it has none yet. */
    String token(CaseId about, UserId reader, String fresh, Instant now);

    Optional<Address> find(String token);

    boolean isKnown(String key);

    long countSince(UserId sender, Instant since);

    void keep(Kept mail, String key);

    /** Those that were not taken, newest first. */
    Page<Kept> refused(PageRequest page);

    Optional<CaseEntry> entry(EntryId id);

    record Address(CaseId about, UserId reader) {}

    /** @param outcome {@link MailOutcome} or, where the case refused it, the code of the refusal */
    record Kept(
            UUID id,
            String sender,
            String subject,
            String text,
            String outcome,
            Optional<CaseId> about,
            Optional<UserId> user,
            Instant at) {}
}
