package org.entrepot.cases.web;

import org.entrepot.cases.application.FollowRequests;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Refusal;
import org.entrepot.site.Flash;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From a publisher's request to the conversation about it. */
@Controller
class ConversationPages {

    private final FollowRequests requests;

    ConversationPages(FollowRequests requests) {
        this.requests = requests;
    }

    /** The one that runs, or a new one. */
    @PostMapping("/requests/{request}/conversation")
    String discuss(Actor actor, Frame frame, @PathVariable String request, Form form, RedirectAttributes redirect) {
        return requests.discuss(actor, Addresses.request(request), form.value("text"))
                .fold(opened -> "redirect:/cases/" + opened.id(), problems -> {
                    if (problems.getFirst().refusal().kind() != Refusal.Kind.CONFLICT) {
                        throw new RefusedException(problems);
                    }
                    Flash.say(redirect, frame.texts().problem(problems.getFirst()));
                    return "redirect:/requests/" + request;
                });
    }
}
