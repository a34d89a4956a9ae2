package org.entrepot.notices.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.PageRequest;
import org.entrepot.notices.application.MailServer;
import org.entrepot.notices.application.ReadOutbox;
import org.entrepot.notices.application.WordNotices;
import org.entrepot.notices.application.WriteMail;
import org.entrepot.notices.domain.Mail;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The outbox for people: in practice every mail as its recipient would read it, in production whether mails go out. */
@Controller
@RequestMapping(OutboxPages.PATH)
class OutboxPages {

    static final String PATH = "/outbox";

    private final ReadOutbox read;
    private final WriteMail write;
    private final WordNotices wording;
    private final MailServer server;

    OutboxPages(ReadOutbox read, WriteMail write, WordNotices wording, MailServer server) {
        this.read = read;
        this.write = write;
        this.wording = wording;
        this.server = server;
    }

    @GetMapping
    ModelAndView list(Frame frame, Actor actor, @RequestParam Optional<String> state, PageRequest page) {
        var wanted = state.flatMap(OutboxPages::stateOf);
        var mails = RefusedException.valueOf(read.list(actor, wanted, page));
        var words = wording.words(mails.items().stream().map(Mail::facts).toList(), frame.texts());
        return new ModelAndView(
                "notices/outbox",
                "page",
                new OutboxPage(
                        frame, mails, words, wanted, read.showsContent(), server.isConfigured(), page.isFirst()));
    }

    @GetMapping("/{mail}")
    ModelAndView one(Frame frame, Actor actor, @PathVariable UUID mail) {
        var found = RefusedException.valueOf(read.one(actor, mail));
        return new ModelAndView("notices/outboxMail", "page", new OutboxMailPage(frame, found, write.view(found)));
    }

    static Optional<Mail.State> stateOf(String code) {
        return Arrays.stream(Mail.State.values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
    }
}
