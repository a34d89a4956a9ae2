package org.entrepot.notices.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PageRequest;

/** Mails on their way. */
public interface Outbox {

    /** @param organization whose member gets one; empty for whoever reads there */
    record Recipient(String address, Locale language, ZoneId zone, Optional<OrganizationId> organization) {}

    /** However often it is repeated, each address gets one mail of a happening. */
    void add(UUID happening, Collection<Recipient> recipients, Mail.State state, Instant systemNow);

    /** One that is due, locked to the end of the transaction; what others hold is left out. */
    Optional<Mail> takeDue(Instant systemNow);

    /** Its secrets are erased: the mail has them now. */
    void sent(UUID mail, Instant systemNow);

    void tryAgain(UUID mail, String error, Instant nextAttempt);

    void failed(UUID mail, String error);

    /** Newest first, one more than the page holds. */
    List<Mail> list(Optional<Mail.State> state, PageRequest page);

    Optional<Mail> find(UUID mail);
}
