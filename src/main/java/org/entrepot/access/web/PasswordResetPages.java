package org.entrepot.access.web;

import org.entrepot.access.application.GivePasswordReset;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.UserId;
import org.entrepot.organizations.Member;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** An administrator gives a member of its organization a link to a new password. */
@Controller
@RequestMapping("/organization/members/{member}/password-resets")
class PasswordResetPages {

    private final GivePasswordReset give;

    PasswordResetPages(GivePasswordReset give) {
        this.give = give;
    }

    @GetMapping
    ModelAndView ask(Frame frame, Actor actor, @PathVariable String member) {
        var found = RefusedException.valueOf(give.find(actor, id(member)));
        return new ModelAndView("access/give-reset", "page", new GiveResetPage(frame, found.name(), path(found)));
    }

    /** Answers with the page itself, not with a redirect: the link must not be kept anywhere on the way. */
    @PostMapping
    ModelAndView give(Frame frame, Actor actor, @PathVariable String member) {
        var given = RefusedException.valueOf(give.give(actor, id(member)));
        var link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(PasswordPages.link(given.token().text()))
                .toUriString();
        return new ModelAndView(
                "access/given-reset",
                "page",
                new GivenResetPage(frame, given.member().name(), link, given.expires()));
    }

    private static UserId id(String member) {
        return UserId.parse(member).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }

    private static String path(Member member) {
        return "/organization/members/" + member.id() + "/password-resets";
    }
}
