package org.entrepot.organizations.web;

import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.kernel.UserId;
import org.entrepot.organizations.application.ChangeMembers;
import org.entrepot.organizations.application.EditOrganization;
import org.entrepot.organizations.application.InviteMembers;
import org.entrepot.organizations.application.Invited;
import org.entrepot.organizations.application.ReadOrganizations;
import org.entrepot.organizations.application.SignPartnerAgreement;
import org.entrepot.site.RefusedException;
import org.entrepot.site.SiteRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own organization and its people, for programs. */
@RestController
@RequestMapping("/api/organization")
class OwnOrganizationApi {

    private final ReadOrganizations reading;
    private final EditOrganization editing;
    private final SignPartnerAgreement agreements;
    private final InviteMembers invitations;
    private final ChangeMembers changes;

    OwnOrganizationApi(
            ReadOrganizations reading,
            EditOrganization editing,
            SignPartnerAgreement agreements,
            InviteMembers invitations,
            ChangeMembers changes) {
        this.reading = reading;
        this.editing = editing;
        this.agreements = agreements;
        this.invitations = invitations;
        this.changes = changes;
    }

    /** What an organization says of itself. */
    record ProfileBody(String name, boolean listed, List<String> skills) {}

    /** The region whose agreement is signed. */
    record AgreementBody(String region) {}

    /** Up to ten people at once (R44). */
    record InvitationBody(List<String> emails, List<String> roles, Optional<String> language) {}

    /** All roles a member has from now on. */
    record RolesBody(List<String> roles) {}

    /** Somebody asked to join; the link goes out by mail only. */
    record InvitedEntry(UserId member, String email) {

        static InvitedEntry of(Invited invited) {
            return new InvitedEntry(invited.member(), invited.email().value());
        }
    }

    @GetMapping
    ResponseEntity<OrganizationEntry.Full> show(Actor actor) {
        var details = RefusedException.valueOf(reading.own(actor));
        return ResponseEntity.ok()
                .eTag("\"" + details.organization().version() + "\"")
                .body(OrganizationEntry.Full.of(details));
    }

    @PutMapping
    ResponseEntity<OrganizationEntry> edit(
            Actor actor,
            @RequestHeader(name = "If-Match", required = false) Optional<String> ifMatch,
            @RequestBody ProfileBody body) {
        var profile = new EditOrganization.Profile(body.name(), body.listed(), body.skills(), version(ifMatch));
        var saved = RefusedException.valueOf(editing.editProfile(actor, actor.organization(), profile));
        return ResponseEntity.ok().eTag("\"" + saved.version() + "\"").body(OrganizationEntry.of(saved));
    }

    @PostMapping("/agreements")
    @ResponseStatus(HttpStatus.CREATED)
    AgreementBody sign(Actor actor, @RequestBody AgreementBody body) {
        var region = new ProgramRegion(body.region());
        RefusedException.valueOf(agreements.sign(actor, actor.organization(), region));
        return body;
    }

    @GetMapping("/members")
    List<MemberEntry> members(Actor actor) {
        return RefusedException.valueOf(reading.colleagues(actor)).stream()
                .map(MemberEntry::of)
                .toList();
    }

    @PostMapping("/members")
    @ResponseStatus(HttpStatus.CREATED)
    List<InvitedEntry> invite(Actor actor, @RequestBody InvitationBody body) {
        var command = new InviteMembers.Command(
                body.emails(),
                RoleInput.read(body.roles()),
                OrganizationTexts.language(body.language().orElse("en")));
        return RefusedException.valueOf(invitations.invite(actor, actor.organization(), command)).stream()
                .map(InvitedEntry::of)
                .toList();
    }

    @PostMapping("/members/{id}/invitation")
    @ResponseStatus(HttpStatus.CREATED)
    InvitedEntry resend(Actor actor, @PathVariable String id) {
        return InvitedEntry.of(RefusedException.valueOf(invitations.resend(actor, id(id))));
    }

    @PutMapping("/members/{id}/roles")
    RolesBody changeRoles(Actor actor, @PathVariable String id, @RequestBody RolesBody body) {
        RefusedException.valueOf(changes.changeRoles(actor, id(id), RoleInput.read(body.roles())));
        return body;
    }

    @DeleteMapping("/members/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable String id) {
        RefusedException.valueOf(changes.remove(actor, id(id)));
    }

    /** A tag that nobody gave out matches nothing. */
    private static long version(Optional<String> ifMatch) {
        var tag = ifMatch.orElseThrow(() -> RefusedException.because(SiteRefusal.PRECONDITION_REQUIRED));
        var digits = tag.replace("\"", "").strip();
        return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : -1;
    }

    private static UserId id(String text) {
        return UserId.parse(text).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }
}
