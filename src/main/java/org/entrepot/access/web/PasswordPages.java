package org.entrepot.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entrepot.access.application.ChangePassword;
import org.entrepot.access.application.UsePasswordReset;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Outcome;
import org.entrepot.organizations.Member;
import org.entrepot.site.Flash;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new password: one's own, or by the link of an administrator. */
@Controller
class PasswordPages {

    private static final String OWN = "/password";
    private static final String LINK = "/sign-in/resets/";

    private final ChangePassword change;
    private final UsePasswordReset reset;
    private final MemberSessions sessions;

    PasswordPages(ChangePassword change, UsePasswordReset reset, MemberSessions sessions) {
        this.change = change;
        this.reset = reset;
        this.sessions = sessions;
    }

    static String link(String token) {
        return LINK + token;
    }

    @GetMapping(OWN)
    ModelAndView own(Frame frame, Actor actor) {
        return own(frame, Form.empty(), HttpStatus.OK);
    }

    @PostMapping(OWN)
    ModelAndView change(
            Frame frame,
            Actor actor,
            Form form,
            RedirectAttributes redirect,
            HttpServletRequest request,
            HttpServletResponse response) {
        var outcome = change.change(actor, form.value("current"), form.value("password"), form.value("repeated"));
        return switch (outcome) {
            case Outcome.Done(var member) -> {
                sessions.endAllOf(member.id());
                sessions.start(member, request, response);
                Flash.say(redirect, frame.texts().text("access.password.done"));
                yield new ModelAndView("redirect:/");
            }
            case Outcome.Refused(var problems) -> own(frame, form.refused(problems), HttpStatus.BAD_REQUEST);
        };
    }

    @GetMapping(LINK + "{token}")
    ModelAndView byLink(Frame frame, @PathVariable String token) {
        var member = RefusedException.valueOf(reset.find(token));
        return byLink(frame, member, token, Form.empty(), HttpStatus.OK);
    }

    @PostMapping(LINK + "{token}")
    ModelAndView reset(Frame frame, @PathVariable String token, Form form, RedirectAttributes redirect) {
        var owner = RefusedException.valueOf(reset.find(token));
        return switch (reset.use(token, form.value("password"), form.value("repeated"))) {
            case Outcome.Done(var member) -> {
                sessions.endAllOf(member.id());
                Flash.say(redirect, frame.texts().text("access.reset.done"));
                yield new ModelAndView("redirect:" + SignInAddress.PATH);
            }
            case Outcome.Refused(var problems) ->
                byLink(frame, owner, token, form.refused(problems), HttpStatus.BAD_REQUEST);
        };
    }

    private static ModelAndView own(Frame frame, Form form, HttpStatus status) {
        var texts = frame.texts();
        var page = new NewPasswordPage(
                frame,
                form,
                texts.text("access.password.title"),
                texts.text("access.password.lead"),
                texts.text("access.password.submit"),
                "",
                OWN,
                false,
                true);
        return answer(page, status);
    }

    private static ModelAndView byLink(Frame frame, Member member, String token, Form form, HttpStatus status) {
        var texts = frame.texts();
        var email = member.email().value();
        var page = new NewPasswordPage(
                frame,
                form,
                texts.text("access.reset.title"),
                texts.text("access.reset.lead", email),
                texts.text("access.reset.submit"),
                email,
                link(token),
                false,
                false);
        return answer(page, status);
    }

    private static ModelAndView answer(NewPasswordPage page, HttpStatus status) {
        var answer = new ModelAndView("access/new-password", "page", page);
        answer.setStatus(status);
        return answer;
    }
}
