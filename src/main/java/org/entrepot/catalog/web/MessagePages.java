package org.entrepot.catalog.web;

import java.util.stream.Collectors;
import org.entrepot.catalog.Offers;
import org.entrepot.catalog.application.AskPublisher;
import org.entrepot.catalog.domain.InboxMessage;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.PageRequest;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The publisher's messages from the store. */
@Controller
class MessagePages {

    private final AskPublisher questions;
    private final Offers offers;

    MessagePages(AskPublisher questions, Offers offers) {
        this.questions = questions;
        this.offers = offers;
    }

    @GetMapping("/messages")
    ModelAndView list(Frame frame, Actor actor, PageRequest request) {
        var messages = RefusedException.valueOf(questions.received(actor, request));
        var about = messages.items().stream().map(InboxMessage::offer).collect(Collectors.toSet());
        var names = offers.summaries(about, frame.texts().locale());
        return WorkspacePages.page("catalog/messages", new MessagesPage(frame, messages, names, request.isFirst()));
    }

    @PostMapping("/messages/{message}/reading")
    ModelAndView markRead(Actor actor, @PathVariable String message) {
        RefusedException.valueOf(questions.markRead(actor, Paths.id(message)));
        return new ModelAndView("redirect:/messages");
    }
}
