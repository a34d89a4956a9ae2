package org.entrepot.organizations.web;

import java.util.Map;
import java.util.UUID;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.application.DecideApplication;
import org.entrepot.organizations.application.ReadOrganizations;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The operator's queue of applications. */
@Controller
@RequestMapping("/operator/applications")
class OperatorApplicationsPages {

    private final ReadOrganizations reading;
    private final DecideApplication deciding;

    OperatorApplicationsPages(ReadOrganizations reading, DecideApplication deciding) {
        this.reading = reading;
        this.deciding = deciding;
    }

    @GetMapping
    ModelAndView list(
            Frame frame, Actor actor, @RequestParam(defaultValue = "false") boolean all, PageRequest request) {
        var found = RefusedException.valueOf(reading.applications(actor, !all, request));
        return new ModelAndView(
                "organizations/applications", "page", new ApplicationListPage(frame, found, all, request.isFirst()));
    }

    @GetMapping("/{id}")
    ModelAndView one(Frame frame, Actor actor, @PathVariable String id) {
        return one(frame, actor, id(id), Form.empty(), HttpStatus.OK);
    }

    @PostMapping("/{id}/approval")
    ModelAndView approve(Frame frame, Actor actor, @PathVariable String id, Form form, RedirectAttributes redirect) {
        return deciding.approve(actor, id(id), form.value("reason"))
                .fold(
                        created -> {
                            Flash.say(
                                    redirect,
                                    frame.isPractice() && created.invitation().isPresent()
                                            ? frame.texts()
                                                    .text(
                                                            "organizations.invitedPractice",
                                                            "/invitations/"
                                                                    + created.invitation()
                                                                            .get()
                                                                            .token())
                                            : frame.texts().text("organizations.applications.approvedDone"));
                            return new ModelAndView("redirect:/operator/organizations/" + created.id());
                        },
                        problems -> one(frame, actor, id(id), form.refused(problems), HttpStatus.BAD_REQUEST));
    }

    @PostMapping("/{id}/rejection")
    ModelAndView reject(Frame frame, Actor actor, @PathVariable String id, Form form, RedirectAttributes redirect) {
        Outcome<UUID> outcome = deciding.reject(actor, id(id), form.value("reason"));
        return outcome.fold(
                _ -> {
                    Flash.say(redirect, frame.texts().text("organizations.applications.rejectedDone"));
                    return new ModelAndView("redirect:/operator/applications");
                },
                problems -> one(frame, actor, id(id), form.refused(problems), HttpStatus.BAD_REQUEST));
    }

    private ModelAndView one(Frame frame, Actor actor, UUID id, Form form, HttpStatus status) {
        var application = RefusedException.valueOf(reading.application(actor, id));
        var page = new ApplicationPage(frame, application, form, actor.has(Role.OPERATIONS));
        return new ModelAndView("organizations/application", Map.of("page", page), status);
    }

    /** Applications carry ids of their own, of the same form as an organization's. */
    static UUID id(String text) {
        return OperatorOrganizationsPages.id(text).value();
    }
}
