package org.entrepot.organizations.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.Competency;
import org.entrepot.organizations.Countries;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.application.ChangeProgramStatus;
import org.entrepot.organizations.application.CreateOrganization;
import org.entrepot.organizations.application.EditOrganization;
import org.entrepot.organizations.application.EnrolOrganization;
import org.entrepot.organizations.application.Invited;
import org.entrepot.organizations.application.ReadOrganizations;
import org.entrepot.organizations.application.SignPartnerAgreement;
import org.entrepot.organizations.domain.Tenants;
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

/** The operator's list of organizations, and each of them with what only the operator changes. */
@Controller
@RequestMapping("/operator/organizations")
class OperatorOrganizationsPages {

    private final ReadOrganizations reading;
    private final CreateOrganization creation;
    private final ChangeProgramStatus status;
    private final SignPartnerAgreement agreements;
    private final EnrolOrganization enrolments;
    private final EditOrganization editing;
    private final Countries countries;

    OperatorOrganizationsPages(
            ReadOrganizations reading,
            CreateOrganization creation,
            ChangeProgramStatus status,
            SignPartnerAgreement agreements,
            EnrolOrganization enrolments,
            EditOrganization editing,
            Countries countries) {
        this.reading = reading;
        this.creation = creation;
        this.status = status;
        this.agreements = agreements;
        this.enrolments = enrolments;
        this.editing = editing;
        this.countries = countries;
    }

    @GetMapping
    ModelAndView list(
            Frame frame,
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String country,
            PageRequest request) {
        var filter = new Tenants.Filter(q, EnrolmentKind.parse(kind), code(country));
        var found = RefusedException.valueOf(reading.search(actor, filter, request));
        return page(
                "operator",
                new OrganizationListPage(
                        frame,
                        found,
                        q,
                        kind,
                        country,
                        OrganizationTexts.codes(countries),
                        request.isFirst(),
                        actor.has(Role.OPERATIONS)));
    }

    @GetMapping("/new")
    ModelAndView empty(Frame frame, Actor actor) {
        if (!actor.has(Role.OPERATIONS)) {
            throw RefusedException.because(Denial.ROLE_REQUIRED, Role.OPERATIONS.code());
        }
        return page("new", new NewOrganizationPage(frame, Form.empty(), OrganizationTexts.codes(countries)));
    }

    @PostMapping
    ModelAndView create(Frame frame, Actor actor, Form form, RedirectAttributes redirect) {
        return creation.create(actor, command(form))
                .fold(
                        created -> {
                            Flash.say(redirect, created(frame, created.invitation()));
                            return new ModelAndView("redirect:/operator/organizations/" + created.id());
                        },
                        problems -> page(
                                "new",
                                new NewOrganizationPage(
                                        frame, form.refused(problems), OrganizationTexts.codes(countries)),
                                HttpStatus.BAD_REQUEST));
    }

    @GetMapping("/{id}")
    ModelAndView one(Frame frame, Actor actor, @PathVariable String id) {
        return one(frame, actor, id(id), Form.empty());
    }

    @PostMapping("/{id}/program-status")
    ModelAndView changeStatus(
            Frame frame, Actor actor, @PathVariable String id, Form form, RedirectAttributes redirect) {
        var wanted = status(form.value("status"));
        return answer(
                frame,
                actor,
                id(id),
                form,
                wanted.then(to -> status.change(actor, id(id), to, form.value("reason"))),
                redirect);
    }

    @PostMapping("/{id}/agreements")
    ModelAndView sign(Frame frame, Actor actor, @PathVariable String id, Form form, RedirectAttributes redirect) {
        var region = new ProgramRegion(form.value("region"));
        return answer(frame, actor, id(id), form, agreements.record(actor, id(id), region), redirect);
    }

    @PostMapping("/{id}/enrolments")
    ModelAndView enrol(Frame frame, Actor actor, @PathVariable String id, Form form, RedirectAttributes redirect) {
        return answer(
                frame,
                actor,
                id(id),
                form,
                kind(form.value("kind")).then(kind -> enrolments.enrol(actor, id(id), kind)),
                redirect);
    }

    @PostMapping("/{id}/enrolments/{kind}/end")
    ModelAndView endEnrolment(
            Frame frame, Actor actor, @PathVariable String id, @PathVariable String kind, RedirectAttributes redirect) {
        return answer(
                frame,
                actor,
                id(id),
                Form.empty(),
                kind(kind).then(known -> enrolments.end(actor, id(id), known)),
                redirect);
    }

    @PostMapping("/{id}/locations")
    ModelAndView addLocation(
            Frame frame, Actor actor, @PathVariable String id, Form form, RedirectAttributes redirect) {
        var outcome = editing.addLocation(actor, id(id), form.value("partnerId"), form.value("country"));
        return answer(frame, actor, id(id), form, outcome, redirect);
    }

    @PostMapping("/{id}/competencies")
    ModelAndView award(Frame frame, Actor actor, @PathVariable String id, Form form, RedirectAttributes redirect) {
        var awards = form.valuesOf("competencies").stream()
                .flatMap(code -> Competency.Award.parse(code).stream())
                .collect(Collectors.toMap(
                        Competency.Award::competency, award -> award, OperatorOrganizationsPages::higher));
        return answer(frame, actor, id(id), form, editing.award(actor, id(id), Set.copyOf(awards.values())), redirect);
    }

    private ModelAndView answer(
            Frame frame, Actor actor, OrganizationId id, Form form, Outcome<?> outcome, RedirectAttributes redirect) {
        if (outcome instanceof Outcome.Refused<?> refused) {
            var page = one(frame, actor, id, form.refused(refused.problems()));
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
        Flash.say(redirect, frame.texts().text("organizations.saved"));
        return new ModelAndView("redirect:/operator/organizations/" + id);
    }

    private ModelAndView one(Frame frame, Actor actor, OrganizationId id, Form form) {
        var details = RefusedException.valueOf(reading.details(actor, id));
        return page(
                "organization",
                new OrganizationPage(
                        frame,
                        details,
                        RefusedException.valueOf(reading.members(actor, id)),
                        frame.texts().regions(countries.regions()),
                        OrganizationTexts.codes(countries),
                        prefilled(form, details),
                        actor.has(Role.OPERATIONS)));
    }

    private static Form prefilled(Form form, ReadOrganizations.Details details) {
        return form.hasProblems()
                ? form
                : form.with(
                        "competencies",
                        details.competencies().stream()
                                .map(Competency.Award::code)
                                .toArray(String[]::new));
    }

    private static CreateOrganization.Command command(Form form) {
        var kinds = EnumSet.noneOf(EnrolmentKind.class);
        form.valuesOf("kinds").forEach(code -> EnrolmentKind.parse(code).ifPresent(kinds::add));
        return new CreateOrganization.Command(
                form.value("name"),
                form.value("domain"),
                form.value("country"),
                kinds,
                form.value("adminEmail"),
                OrganizationTexts.language(form.value("language")));
    }

    /** In practice no mail goes out, so the link is said here. */
    private static String created(Frame frame, Optional<Invited> invitation) {
        return frame.isPractice() && invitation.isPresent()
                ? frame.texts()
                        .text(
                                "organizations.invitedPractice",
                                "/invitations/" + invitation.get().token())
                : frame.texts().text("organizations.created");
    }

    private static Competency.Award higher(Competency.Award one, Competency.Award other) {
        return one.level() == Competency.Level.GOLD ? one : other;
    }

    private static Optional<CountryCode> code(String text) {
        return text.matches("[A-Z]{2}") ? Optional.of(new CountryCode(text)) : Optional.empty();
    }

    private static Outcome<ProgramStatus> status(String name) {
        return List.of(ProgramStatus.values()).stream()
                .filter(status -> status.name().equals(name))
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problem.at("status", InputRefusal.CHOICE_UNKNOWN)));
    }

    private static Outcome<EnrolmentKind> kind(String code) {
        return EnrolmentKind.parse(code)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problem.at("kind", InputRefusal.CHOICE_UNKNOWN)));
    }

    static OrganizationId id(String text) {
        return OrganizationId.parse(text).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }

    private static ModelAndView page(String place, Object view) {
        return page(place, view, HttpStatus.OK);
    }

    private static ModelAndView page(String place, Object view, HttpStatus status) {
        return new ModelAndView("organizations/" + place, Map.of("page", view), status);
    }
}
