package org.entrepot.notices.application;

import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Launch;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Role;
import org.entrepot.notices.domain.Mail;
import org.entrepot.notices.domain.NoticesRefusal;
import org.entrepot.notices.domain.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mails of the marketplace. Whoever practises sees them all, with their content: nobody reads the mailboxes of invented
 * people. In production operations sees whether they go out, and nobody sees what they say.
 */
@Service
@Transactional(readOnly = true)
public class ReadOutbox {

    private final Outbox outbox;
    private final boolean practice;

    ReadOutbox(Outbox outbox, Launch launch) {
        this.outbox = outbox;
        this.practice = launch.isPractice();
    }

    public Outcome<Page<Mail>> list(Actor actor, Optional<Mail.State> state, PageRequest page) {
        if (!practice && !actor.has(Role.OPERATIONS)) {
            return Outcome.refused(NoticesRefusal.OUTBOX_IS_FOR_OPERATIONS, Role.OPERATIONS.code());
        }
        return Outcome.done(Page.cut(
                outbox.list(state, page),
                page.size(),
                mail -> PageRequest.cursor(mail.id().toString())));
    }

    public boolean showsContent() {
        return practice;
    }

    public Outcome<Mail> one(Actor actor, UUID mail) {
        return outbox.find(mail).filter(_ -> practice).map(Outcome::done).orElseGet(Denial::notFound);
    }
}
