package org.entrepot.relationships.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.Countries;
import org.entrepot.organizations.Country;
import org.entrepot.organizations.NewCustomer;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.Organizations;
import org.entrepot.relationships.application.EndCustomerRelationship;
import org.entrepot.relationships.application.ReadRelationships;
import org.entrepot.relationships.application.RecordCustomerAgreement;
import org.entrepot.relationships.application.RecordCustomerRelationship;
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

/** A partner finds, adds and removes customers, and attests the customer agreement. */
@Controller
@RequestMapping("/customers")
class CustomersPages {

    private static final Set<Role> ADDS = Set.of(Role.GLOBAL_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT);

    private final ReadRelationships reading;
    private final RecordCustomerRelationship adding;
    private final RecordCustomerAgreement agreeing;
    private final EndCustomerRelationship ending;
    private final Organizations organizations;
    private final Countries countries;

    CustomersPages(
            ReadRelationships reading,
            RecordCustomerRelationship adding,
            RecordCustomerAgreement agreeing,
            EndCustomerRelationship ending,
            Organizations organizations,
            Countries countries) {
        this.reading = reading;
        this.adding = adding;
        this.agreeing = agreeing;
        this.ending = ending;
        this.organizations = organizations;
        this.countries = countries;
    }

    @GetMapping
    ModelAndView list(Frame frame, Actor actor, @RequestParam(defaultValue = "") String q, PageRequest request) {
        var found = RefusedException.valueOf(reading.customers(actor, q, request));
        return page("customers", new CustomerListPage(frame, found, q, request.isFirst(), actor.hasAny(ADDS)));
    }

    @GetMapping("/new")
    ModelAndView empty(Frame frame, Actor actor) {
        if (!actor.hasAny(ADDS)) {
            RefusedException.valueOf(Denial.needs(Role.GLOBAL_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT));
        }
        return page("new", new NewCustomerPage(frame, Form.empty(), Form.empty(), countries(actor)));
    }

    @PostMapping
    ModelAndView create(Frame frame, Actor actor, Form form, RedirectAttributes redirect) {
        return adding.recordNew(actor, customer(form), form.has("delegatedAdmin", "true"))
                .fold(
                        id -> added(frame, id, redirect),
                        problems -> refused(
                                new NewCustomerPage(frame, Form.empty(), form.refused(problems), countries(actor))));
    }

    @PostMapping("/existing")
    ModelAndView add(Frame frame, Actor actor, Form form, RedirectAttributes redirect) {
        return adding.recordByDomain(actor, form.value("domain"), form.has("delegatedAdmin", "true"))
                .fold(
                        id -> added(frame, id, redirect),
                        problems -> refused(
                                new NewCustomerPage(frame, form.refused(problems), Form.empty(), countries(actor))));
    }

    @GetMapping("/{id}")
    ModelAndView one(Frame frame, Actor actor, @PathVariable String id) {
        return one(frame, actor, id(id), Form.empty(), HttpStatus.OK);
    }

    @PostMapping("/{id}/agreement")
    ModelAndView attest(Frame frame, Actor actor, @PathVariable String id, Form form, RedirectAttributes redirect) {
        var attestation = new RecordCustomerAgreement.Attestation(
                form.value("name"), form.value("email"), form.value("phone"), form.value("date"));
        return answer(
                frame,
                actor,
                id(id),
                form,
                agreeing.attest(actor, id(id), attestation),
                redirect,
                "relationships.attest.done",
                "/customers/" + id(id));
    }

    @GetMapping("/{id}/removal")
    ModelAndView confirmRemoval(Frame frame, Actor actor, @PathVariable String id) {
        var ending = RefusedException.valueOf(this.ending.preview(actor, id(id)));
        var name = ending.customer().name();
        var active = ending.activeSubscriptions();
        return page(
                "ending",
                new EndingPage(
                        frame,
                        frame.texts().text("relationships.remove.confirm", name),
                        List.of(
                                frame.texts().text("relationships.remove.effect.list", name),
                                frame.texts().text("relationships.remove.effect.buy", name),
                                frame.texts().text("relationships.remove.effect.rights")),
                        active == 0 ? "" : frame.texts().text("relationships.remove.active", active),
                        "/customers/" + id(id) + "/removal",
                        frame.texts().text("relationships.remove.title"),
                        "/customers/" + id(id)));
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(Frame frame, Actor actor, @PathVariable String id, RedirectAttributes redirect) {
        return answer(
                frame,
                actor,
                id(id),
                Form.empty(),
                ending.end(actor, id(id)),
                redirect,
                "relationships.remove.done",
                "/customers");
    }

    private ModelAndView answer(
            Frame frame,
            Actor actor,
            OrganizationId id,
            Form form,
            Outcome<?> outcome,
            RedirectAttributes redirect,
            String done,
            String next) {
        if (outcome instanceof Outcome.Refused<?> refused) {
            return one(frame, actor, id, form.refused(refused.problems()), HttpStatus.BAD_REQUEST);
        }
        Flash.say(redirect, frame.texts().text(done));
        return new ModelAndView("redirect:" + next);
    }

    private static ModelAndView added(Frame frame, OrganizationId id, RedirectAttributes redirect) {
        Flash.say(redirect, frame.texts().text("relationships.added"));
        return new ModelAndView("redirect:/customers/" + id);
    }

    private ModelAndView one(Frame frame, Actor actor, OrganizationId id, Form form, HttpStatus status) {
        var details = RefusedException.valueOf(reading.customer(actor, id));
        var transacts = organizations
                .find(actor.organization())
                .map(Organization::isTransacting)
                .orElse(false);
        var mayAttest = transacts
                && details.agreement().isEmpty()
                && (actor.has(Role.ADMIN_AGENT) || actor.has(Role.SALES_AGENT));
        var page = new CustomerPage(frame, details, form, mayAttest, transacts && actor.has(Role.GLOBAL_ADMIN));
        return new ModelAndView("relationships/customer", Map.of("page", page), status);
    }

    private List<CountryCode> countries(Actor actor) {
        var region = organizations.find(actor.organization()).flatMap(Organization::region);
        return countries.all().stream()
                .filter(country -> region.isPresent() && country.region().equals(region))
                .map(Country::code)
                .toList();
    }

    private static NewCustomer customer(Form form) {
        return new NewCustomer(
                form.value("name"),
                form.value("domain"),
                form.value("country"),
                new NewCustomer.BillingProfile(
                        form.value("billing.addressLine"),
                        form.value("billing.city"),
                        form.value("billing.postalCode"),
                        form.value("billing.contactName"),
                        form.value("billing.email"),
                        form.value("billing.phone")),
                form.value("adminEmail"));
    }

    static OrganizationId id(String text) {
        return OrganizationId.parse(text).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }

    private static ModelAndView page(String place, Object view) {
        return new ModelAndView("relationships/" + place, "page", view);
    }

    private static ModelAndView refused(NewCustomerPage view) {
        return new ModelAndView("relationships/new", Map.of("page", view), HttpStatus.BAD_REQUEST);
    }
}
