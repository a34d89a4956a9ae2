package org.entrepot.notices.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.notices.application.ReadOutbox;
import org.entrepot.notices.application.WriteMail;
import org.entrepot.notices.domain.Mail;
import org.entrepot.site.RefusedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The outbox for programs, so that a practice marketplace can be tested end to end. */
@RestController
@RequestMapping("/api/practice/outbox")
class OutboxApi {

    private final ReadOutbox read;
    private final WriteMail write;

    OutboxApi(ReadOutbox read, WriteMail write) {
        this.read = read;
        this.write = write;
    }

    /**
     * A mail.
     *
     * @param state {@code pending}, {@code sent}, {@code failed}, {@code kept} without a mail server, or {@code dropped}
     */
    record MailEntry(
            UUID id,
            String kind,
            String address,
            String language,
            String state,
            int attempts,
            Instant createdAt,
            Optional<Instant> sentAt) {

        static MailEntry of(Mail mail) {
            return new MailEntry(
                    mail.id(),
                    mail.kind().code(),
                    mail.address(),
                    mail.language().toLanguageTag(),
                    mail.state().name().toLowerCase(Locale.ROOT),
                    mail.attempts(),
                    mail.createdAt(),
                    mail.sentAt());
        }
    }

    /** A mail with what it says. */
    record WordedMailEntry(MailEntry mail, String subject, String text, String link) {}

    @GetMapping
    Page<MailEntry> list(Actor actor, @RequestParam Optional<String> state, PageRequest page) {
        return RefusedException.valueOf(read.list(actor, state.flatMap(OutboxPages::stateOf), page))
                .map(MailEntry::of);
    }

    @GetMapping("/{mail}")
    WordedMailEntry one(Actor actor, @PathVariable UUID mail) {
        var found = RefusedException.valueOf(read.one(actor, mail));
        var view = write.view(found);
        return new WordedMailEntry(MailEntry.of(found), view.subject(), view.text(), view.link());
    }
}
