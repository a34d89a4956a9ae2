package org.entrepot.organizations.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.Countries;
import org.entrepot.organizations.application.EditOrganization;
import org.entrepot.organizations.application.ReadOrganizations;
import org.entrepot.organizations.application.SignPartnerAgreement;
import org.entrepot.site.Flash;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The actor's own organization. */
@Controller
@RequestMapping("/organization")
class OwnOrganizationPages {

    private static final Set<Role> EDITORS =
            Set.of(Role.GLOBAL_ADMIN, Role.OWNER, Role.MANAGER, Role.CUSTOMER_ADMIN, Role.OPERATIONS);

    private final ReadOrganizations reading;
    private final EditOrganization editing;
    private final SignPartnerAgreement agreements;
    private final Countries countries;

    OwnOrganizationPages(
            ReadOrganizations reading, EditOrganization editing, SignPartnerAgreement agreements, Countries countries) {
        this.reading = reading;
        this.editing = editing;
        this.agreements = agreements;
        this.countries = countries;
    }

    @GetMapping
    ModelAndView show(Frame frame, Actor actor) {
        var details = RefusedException.valueOf(reading.own(actor));
        var organization = details.organization();
        var form = Form.of(Map.of(
                "name",
                organization.name(),
                "skills",
                String.join("\n", details.skills()),
                "listed",
                String.valueOf(organization.isListed()),
                "version",
                String.valueOf(organization.version())));
        return page(frame, actor, details, form, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView edit(Frame frame, Actor actor, Form form, RedirectAttributes redirect) {
        var profile = new EditOrganization.Profile(
                form.value("name"),
                form.has("listed", "true"),
                List.of(form.value("skills").split("\\R")),
                version(form.value("version")));
        return editing.editProfile(actor, actor.organization(), profile)
                .fold(
                        _ -> done(frame, redirect, "organizations.saved"),
                        problems -> page(
                                frame,
                                actor,
                                RefusedException.valueOf(reading.own(actor)),
                                form.refused(problems),
                                HttpStatus.BAD_REQUEST));
    }

    @PostMapping("/agreements")
    ModelAndView sign(Frame frame, Actor actor, Form form, RedirectAttributes redirect) {
        RefusedException.valueOf(agreements.sign(actor, actor.organization(), new ProgramRegion(form.value("region"))));
        return done(frame, redirect, "organizations.own.signed");
    }

    private static ModelAndView done(Frame frame, RedirectAttributes redirect, String key) {
        Flash.say(redirect, frame.texts().text(key));
        return new ModelAndView("redirect:/organization");
    }

    private ModelAndView page(
            Frame frame, Actor actor, ReadOrganizations.Details details, Form form, HttpStatus status) {
        var page = new OwnOrganizationPage(
                frame,
                details,
                frame.texts().regions(countries.regions()),
                form,
                actor.hasAny(EDITORS),
                actor.has(Role.GLOBAL_ADMIN));
        return new ModelAndView("organizations/own", Map.of("page", page), status);
    }

    private static long version(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }
}
