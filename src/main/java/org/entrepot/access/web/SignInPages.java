package org.entrepot.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.entrepot.access.application.PracticeSignIn;
import org.entrepot.access.application.SignInWithPassword;
import org.entrepot.kernel.Outcome;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in with a password, and signing out. */
@Controller
class SignInPages {

    private final SignInWithPassword signIn;
    private final MemberSessions sessions;
    private final IdentityProviders providers;
    private final PracticeSignIn practice;

    SignInPages(
            SignInWithPassword signIn, MemberSessions sessions, IdentityProviders providers, PracticeSignIn practice) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.providers = providers;
        this.practice = practice;
    }

    @GetMapping("/sign-in")
    ModelAndView form(Frame frame, @RequestParam Optional<String> back, @RequestParam Optional<String> problem) {
        var problems = problem.flatMap(IdentityProblems::of).stream().toList();
        return page(frame, Form.empty().refused(problems), back);
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(
            Frame frame,
            Form form,
            @RequestParam Optional<String> back,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.signIn(form.value("email"), form.value("password"), request.getRemoteAddr())) {
            case Outcome.Done(var member) -> {
                sessions.start(member, request, response);
                yield new ModelAndView("redirect:" + SignInAddress.safe(back));
            }
            case Outcome.Refused(var problems) -> {
                var again = page(frame, form.refused(problems), back);
                again.setStatus(HttpStatus.BAD_REQUEST);
                yield again;
            }
        };
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        sessions.signOut(request, response);
        return "redirect:/";
    }

    private ModelAndView page(Frame frame, Form form, Optional<String> back) {
        var path = SignInAddress.safe(back);
        return new ModelAndView(
                "access/sign-in",
                "page",
                new SignInPage(frame, form, path, providers.buttons(path), practice.isOpen()));
    }
}
