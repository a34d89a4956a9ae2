package org.entrepot.cases.application;

import org.entrepot.cases.domain.MailBook;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mails that were not taken into a case, with the reason; for the operator's staff, so that nothing is lost. */
@Service
@Transactional(readOnly = true)
public class ReadMails {

    private final MailBook book;

    ReadMails(MailBook book) {
        this.book = book;
    }

    public Outcome<Page<MailBook.Kept>> refused(Actor actor, PageRequest page) {
        return actor.has(Role.OPERATIONS) ? Outcome.done(book.refused(page)) : Denial.needs(Role.OPERATIONS);
    }
}
