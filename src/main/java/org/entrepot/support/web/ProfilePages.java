package org.entrepot.support.web;

import java.util.Map;
import org.entrepot.kernel.Actor;
import org.entrepot.site.Flash;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.entrepot.support.application.DescribeProfile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The support profile of a partner or of the operator (R186). */
@Controller
@RequestMapping("/support-profile")
class ProfilePages {

    private final DescribeProfile describe;

    ProfilePages(DescribeProfile describe) {
        this.describe = describe;
    }

    @GetMapping
    ModelAndView show(Frame frame, Actor actor) {
        var profile = RefusedException.valueOf(describe.read(actor));
        var form = Form.of(Map.of("email", profile.email(), "phone", profile.phone(), "website", profile.website()));
        return new ModelAndView(
                "support/profile", "page", new ProfilePage(frame, ServiceForm.show(form, profile.service())));
    }

    @PostMapping
    ModelAndView save(Frame frame, Actor actor, Form form, RedirectAttributes redirect) {
        var command = new DescribeProfile.Command(
                form.value("email"), form.value("phone"), form.value("website"), ServiceForm.read(form));
        return describe.describe(actor, command)
                .fold(
                        _ -> {
                            Flash.say(redirect, frame.texts().text("support.saved"));
                            return new ModelAndView("redirect:/support-profile");
                        },
                        problems -> new ModelAndView(
                                "support/profile",
                                Map.of("page", new ProfilePage(frame, form.refused(problems))),
                                HttpStatus.UNPROCESSABLE_CONTENT));
    }
}
