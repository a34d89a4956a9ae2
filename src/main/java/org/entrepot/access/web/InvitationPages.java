package org.entrepot.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entrepot.access.application.JoinByInvitation;
import org.entrepot.kernel.Outcome;
import org.entrepot.organizations.Invitations;
import org.entrepot.site.Flash;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page behind the link of an invitation (R44). */
@Controller
@RequestMapping("/invitations/{token}")
class InvitationPages {

    private final JoinByInvitation join;
    private final MemberSessions sessions;

    InvitationPages(JoinByInvitation join, MemberSessions sessions) {
        this.join = join;
        this.sessions = sessions;
    }

    @GetMapping
    ModelAndView open(Frame frame, @PathVariable String token) {
        var invitation = RefusedException.valueOf(join.open(token));
        var form = Form.empty().with("name", invitation.member().name());
        return page(frame, invitation, token, form, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView accept(
            Frame frame,
            @PathVariable String token,
            Form form,
            RedirectAttributes redirect,
            HttpServletRequest request,
            HttpServletResponse response) {
        var invitation = RefusedException.valueOf(join.open(token));
        var outcome = join.accept(token, form.value("name"), form.value("password"), form.value("repeated"));
        return switch (outcome) {
            case Outcome.Done(var member) -> {
                sessions.start(member, request, response);
                Flash.say(redirect, frame.texts().text("access.invitation.done"));
                yield new ModelAndView("redirect:/");
            }
            case Outcome.Refused(var problems) ->
                page(frame, invitation, token, form.refused(problems), HttpStatus.BAD_REQUEST);
        };
    }

    private static ModelAndView page(
            Frame frame, Invitations.Open invitation, String token, Form form, HttpStatus status) {
        var texts = frame.texts();
        var email = invitation.member().email().value();
        var page = new NewPasswordPage(
                frame,
                form,
                texts.text("access.invitation.title", invitation.organizationName()),
                texts.text("access.invitation.lead", invitation.invitedBy(), email),
                texts.text("access.invitation.submit"),
                email,
                "/invitations/" + token,
                true,
                false);
        var answer = new ModelAndView("access/new-password", "page", page);
        answer.setStatus(status);
        return answer;
    }
}
