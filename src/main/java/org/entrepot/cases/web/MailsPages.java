package org.entrepot.cases.web;

import org.entrepot.cases.application.ReadMails;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.PageRequest;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The operator's view of answers by mail that were not taken. */
@Controller
class MailsPages {

    private final ReadMails read;

    MailsPages(ReadMails read) {
        this.read = read;
    }

    @GetMapping("/operator/case-mails")
    ModelAndView refused(Actor actor, Frame frame, PageRequest page) {
        return new ModelAndView(
                "cases/mails",
                "page",
                new MailsPage(frame, RefusedException.valueOf(read.refused(actor, page)), page.isFirst()));
    }
}
