package org.entrepot.relationships.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.DomainName;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.Organizations;
import org.entrepot.relationships.Relationships;
import org.entrepot.relationships.application.EndPartnership;
import org.entrepot.relationships.application.ReadRelationships;
import org.entrepot.relationships.application.RecordPartnership;
import org.entrepot.relationships.domain.RelationshipsRefusal;
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

/** A reseller authorises providers; a provider sees its resellers and parts from them (R16-R19). */
@Controller
@RequestMapping("/resellers")
class ResellersPages {

    private static final Set<Role> ENDS =
            Set.of(Role.GLOBAL_ADMIN, Role.USER_MANAGEMENT_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT);

    private final ReadRelationships reading;
    private final RecordPartnership partnering;
    private final EndPartnership parting;
    private final Organizations organizations;

    ResellersPages(
            ReadRelationships reading,
            RecordPartnership partnering,
            EndPartnership parting,
            Organizations organizations) {
        this.reading = reading;
        this.partnering = partnering;
        this.parting = parting;
        this.organizations = organizations;
    }

    @GetMapping
    ModelAndView list(Frame frame, Actor actor) {
        return list(frame, actor, Form.empty(), HttpStatus.OK);
    }

    @PostMapping("/providers")
    ModelAndView authorise(Frame frame, Actor actor, Form form, RedirectAttributes redirect) {
        var problems = new Problems();
        var provider =
                problems.at("domain", DomainName.parse(form.value("domain")).then(this::known));
        if (provider.isEmpty()) {
            return list(frame, actor, form.refused(problems.all()), HttpStatus.BAD_REQUEST);
        }
        return partnering
                .record(actor, provider.get().id(), actor.organization())
                .fold(
                        _ -> done(frame, redirect, "relationships.providers.done"),
                        refused -> list(frame, actor, form.refused(refused), HttpStatus.BAD_REQUEST));
    }

    @GetMapping("/{id}/end")
    ModelAndView confirmEnd(Frame frame, Actor actor, @PathVariable String id) {
        var reseller = CustomersPages.id(id);
        var name = RefusedException.valueOf(reading.partnerships(actor)).resellers().stream()
                .map(Relationships.Link::organization)
                .filter(organization -> organization.id().equals(reseller))
                .map(Organization::name)
                .findFirst()
                .orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
        var page = new EndingPage(
                frame,
                frame.texts().text("relationships.resellers.confirm", name),
                List.of(
                        frame.texts().text("relationships.resellers.effect.orders", name),
                        frame.texts().text("relationships.resellers.effect.customers", name),
                        frame.texts().text("relationships.resellers.effect.silent"),
                        frame.texts().text("relationships.resellers.effect.again", name)),
                "",
                "/resellers/" + reseller + "/end",
                frame.texts().text("relationships.resellers.endNow"),
                "/resellers");
        return new ModelAndView("relationships/ending", "page", page);
    }

    @PostMapping("/{id}/end")
    ModelAndView end(Frame frame, Actor actor, @PathVariable String id, RedirectAttributes redirect) {
        RefusedException.valueOf(parting.end(actor, actor.organization(), CustomersPages.id(id)));
        return done(frame, redirect, "relationships.resellers.ended");
    }

    /** Only providers are looked up, so that a domain tells nothing of anybody else. */
    private Outcome<Organization> known(DomainName domain) {
        return organizations
                .byDomain(domain)
                .filter(found -> found.is(EnrolmentKind.INDIRECT_PROVIDER))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(RelationshipsRefusal.NOT_AN_INDIRECT_PROVIDER));
    }

    private static ModelAndView done(Frame frame, RedirectAttributes redirect, String key) {
        Flash.say(redirect, frame.texts().text(key));
        return new ModelAndView("redirect:/resellers");
    }

    private ModelAndView list(Frame frame, Actor actor, Form form, HttpStatus status) {
        var partnerships = RefusedException.valueOf(reading.partnerships(actor));
        var page = new PartnershipsPage(frame, partnerships, form, actor.hasAny(ENDS), actor.has(Role.GLOBAL_ADMIN));
        return new ModelAndView("relationships/resellers", Map.of("page", page), status);
    }
}
