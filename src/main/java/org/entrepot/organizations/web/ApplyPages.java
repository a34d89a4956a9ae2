package org.entrepot.organizations.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.entrepot.organizations.Countries;
import org.entrepot.organizations.application.ApplyToJoin;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Anybody asks to take part here, without signing in. */
@Controller
class ApplyPages {

    private final ApplyToJoin applying;
    private final ApplyLimits limits;
    private final Countries countries;

    ApplyPages(ApplyToJoin applying, ApplyLimits limits, Countries countries) {
        this.applying = applying;
        this.limits = limits;
        this.countries = countries;
    }

    @GetMapping("/apply")
    ModelAndView empty(Frame frame) {
        return page(frame, Form.empty(), false, HttpStatus.OK);
    }

    @PostMapping("/apply")
    ModelAndView apply(Frame frame, Form form, HttpServletRequest request) {
        var tooOften = limits.take(request);
        if (tooOften.isPresent()) {
            return page(frame, form.refused(List.of(tooOften.get())), false, HttpStatus.TOO_MANY_REQUESTS);
        }
        var command = new ApplyToJoin.Command(
                form.value("kind"),
                form.value("company"),
                form.value("domain"),
                form.value("country"),
                form.value("contactName"),
                form.value("email"),
                form.value("phone"),
                form.value("message"),
                form.has("attestsRequirements", "true"),
                frame.texts().locale());
        return applying.apply(command)
                .fold(
                        _ -> new ModelAndView("redirect:/apply/thanks"),
                        problems -> page(frame, form.refused(problems), false, HttpStatus.BAD_REQUEST));
    }

    @GetMapping("/apply/thanks")
    ModelAndView thanks(Frame frame) {
        return page(frame, Form.empty(), true, HttpStatus.OK);
    }

    private ModelAndView page(Frame frame, Form form, boolean isDone, HttpStatus status) {
        var page = new ApplyPage(frame, form, OrganizationTexts.codes(countries), isDone);
        return new ModelAndView("organizations/apply", Map.of("page", page), status);
    }
}
