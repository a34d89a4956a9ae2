package org.entrepot.organizations.web;

import static java.util.stream.Collectors.toSet;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.organizations.Competency;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.application.ChangeProgramStatus;
import org.entrepot.organizations.application.CreateOrganization;
import org.entrepot.organizations.application.EditOrganization;
import org.entrepot.organizations.application.EnrolOrganization;
import org.entrepot.organizations.application.ReadOrganizations;
import org.entrepot.organizations.application.RecordAffiliation;
import org.entrepot.organizations.application.SignPartnerAgreement;
import org.entrepot.organizations.domain.Tenants;
import org.entrepot.site.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operator's organizations for programs. */
@RestController
@RequestMapping("/api/operator/organizations")
class OperatorOrganizationsApi {

    private final ReadOrganizations reading;
    private final CreateOrganization creation;
    private final ChangeProgramStatus status;
    private final SignPartnerAgreement agreements;
    private final EnrolOrganization enrolments;
    private final EditOrganization editing;
    private final RecordAffiliation affiliations;

    OperatorOrganizationsApi(
            ReadOrganizations reading,
            CreateOrganization creation,
            ChangeProgramStatus status,
            SignPartnerAgreement agreements,
            EnrolOrganization enrolments,
            EditOrganization editing,
            RecordAffiliation affiliations) {
        this.reading = reading;
        this.creation = creation;
        this.status = status;
        this.agreements = agreements;
        this.enrolments = enrolments;
        this.editing = editing;
        this.affiliations = affiliations;
    }

    /** A company that the operator takes in. */
    record NewBody(
            String name,
            String domain,
            String country,
            List<String> kinds,
            Optional<String> adminEmail,
            Optional<String> language) {}

    /** A new standing in the program, with its reason. */
    record StatusBody(ProgramStatus status, String reason) {}

    /** Competencies such as {@code cloud-platform:gold}; all of them. */
    record CompetenciesBody(List<String> competencies) {}

    /** Where a partner moves. */
    record MoveBody(String country) {}

    @GetMapping
    Page<OrganizationEntry> search(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String country,
            PageRequest page) {
        var where = country.matches("[A-Z]{2}") ? Optional.of(new CountryCode(country)) : Optional.<CountryCode>empty();
        var filter = new Tenants.Filter(q, EnrolmentKind.parse(kind), where);
        return RefusedException.valueOf(reading.search(actor, filter, page)).map(OrganizationEntry::of);
    }

    @PostMapping
    ResponseEntity<OrganizationEntry.Full> create(Actor actor, @RequestBody NewBody body) {
        var created = RefusedException.valueOf(creation.create(
                actor,
                new CreateOrganization.Command(
                        body.name(),
                        body.domain(),
                        body.country(),
                        kinds(body.kinds()),
                        body.adminEmail().orElse(""),
                        OrganizationTexts.language(body.language().orElse("en")))));
        return ResponseEntity.created(URI.create("/api/operator/organizations/" + created.id()))
                .body(full(actor, created.id()));
    }

    @GetMapping("/{id}")
    OrganizationEntry.Full one(Actor actor, @PathVariable String id) {
        return full(actor, id(id));
    }

    @PutMapping("/{id}/program-status")
    OrganizationEntry.Full changeStatus(Actor actor, @PathVariable String id, @RequestBody StatusBody body) {
        RefusedException.valueOf(status.change(actor, id(id), body.status(), body.reason()));
        return full(actor, id(id));
    }

    @PutMapping("/{id}/agreements/{region}")
    OrganizationEntry.Full sign(Actor actor, @PathVariable String id, @PathVariable String region) {
        RefusedException.valueOf(agreements.record(actor, id(id), new ProgramRegion(region)));
        return full(actor, id(id));
    }

    @PutMapping("/{id}/enrolments/{kind}")
    OrganizationEntry.Full enrol(Actor actor, @PathVariable String id, @PathVariable String kind) {
        RefusedException.valueOf(enrolments.enrol(actor, id(id), kind(kind)));
        return full(actor, id(id));
    }

    @DeleteMapping("/{id}/enrolments/{kind}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endEnrolment(Actor actor, @PathVariable String id, @PathVariable String kind) {
        RefusedException.valueOf(enrolments.end(actor, id(id), kind(kind)));
    }

    @PostMapping("/{id}/locations")
    @ResponseStatus(HttpStatus.CREATED)
    OrganizationEntry.Location addLocation(
            Actor actor, @PathVariable String id, @RequestBody OrganizationEntry.Location body) {
        RefusedException.valueOf(editing.addLocation(actor, id(id), body.partnerId(), body.country()));
        return body;
    }

    @PutMapping("/{id}/competencies")
    CompetenciesBody award(Actor actor, @PathVariable String id, @RequestBody CompetenciesBody body) {
        var awards = body.competencies().stream()
                .map(code -> Competency.Award.parse(code).orElseThrow(() -> unknown("competencies")))
                .collect(toSet());
        RefusedException.valueOf(editing.award(actor, id(id), awards));
        return body;
    }

    @PutMapping("/{id}/country")
    OrganizationEntry move(Actor actor, @PathVariable String id, @RequestBody MoveBody body) {
        return OrganizationEntry.of(RefusedException.valueOf(editing.move(actor, id(id), body.country())));
    }

    @PutMapping("/{id}/affiliates/{other}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void affiliate(Actor actor, @PathVariable String id, @PathVariable String other) {
        RefusedException.valueOf(affiliations.record(actor, id(id), id(other)));
    }

    @DeleteMapping("/{id}/affiliates/{other}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAffiliation(Actor actor, @PathVariable String id, @PathVariable String other) {
        RefusedException.valueOf(affiliations.end(actor, id(id), id(other)));
    }

    @GetMapping("/{id}/members")
    List<MemberEntry> members(Actor actor, @PathVariable String id) {
        return RefusedException.valueOf(reading.members(actor, id(id))).stream()
                .map(MemberEntry::of)
                .toList();
    }

    private OrganizationEntry.Full full(Actor actor, OrganizationId id) {
        return OrganizationEntry.Full.of(RefusedException.valueOf(reading.details(actor, id)));
    }

    private static Set<EnrolmentKind> kinds(List<String> codes) {
        return codes.stream().map(OperatorOrganizationsApi::kind).collect(toSet());
    }

    private static EnrolmentKind kind(String code) {
        return EnrolmentKind.parse(code).orElseThrow(() -> unknown("kinds"));
    }

    private static RefusedException unknown(String field) {
        return new RefusedException(List.of(Problem.at(field, InputRefusal.CHOICE_UNKNOWN)));
    }

    private static OrganizationId id(String text) {
        return OperatorOrganizationsPages.id(text);
    }
}
