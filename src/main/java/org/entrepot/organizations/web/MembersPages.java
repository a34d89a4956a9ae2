package org.entrepot.organizations.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Role;
import org.entrepot.kernel.SystemClock;
import org.entrepot.kernel.UserId;
import org.entrepot.organizations.Member;
import org.entrepot.organizations.Organizations;
import org.entrepot.organizations.application.ChangeMembers;
import org.entrepot.organizations.application.InviteMembers;
import org.entrepot.organizations.application.Invited;
import org.entrepot.organizations.application.ReadOrganizations;
import org.entrepot.organizations.domain.Administration;
import org.entrepot.organizations.domain.Roster;
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

/** An administrator invites people, gives roles, and removes people (R35, R36, R44). */
@Controller
@RequestMapping("/members")
class MembersPages {

    private final ReadOrganizations reading;
    private final InviteMembers invitations;
    private final ChangeMembers changes;
    private final Organizations organizations;
    private final SystemClock system;

    MembersPages(
            ReadOrganizations reading,
            InviteMembers invitations,
            ChangeMembers changes,
            Organizations organizations,
            SystemClock system) {
        this.reading = reading;
        this.invitations = invitations;
        this.changes = changes;
        this.organizations = organizations;
        this.system = system;
    }

    @GetMapping
    ModelAndView list(Frame frame, Actor actor, @RequestParam(defaultValue = "") String panel) {
        return list(frame, actor, Form.empty(), panel.equals("invite"), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView invite(Frame frame, Actor actor, Form form, RedirectAttributes redirect) {
        var command = new InviteMembers.Command(
                List.of(form.value("emails").split("[\\s,;]+")),
                RoleInput.read(form.valuesOf("roles")),
                OrganizationTexts.language(form.value("language")));
        return invitations
                .invite(actor, actor.organization(), command)
                .fold(
                        invited -> said(frame, redirect, invited),
                        problems -> list(frame, actor, form.refused(problems), true, HttpStatus.BAD_REQUEST));
    }

    @PostMapping("/{id}/invitation")
    ModelAndView resend(Frame frame, Actor actor, @PathVariable String id, RedirectAttributes redirect) {
        return said(frame, redirect, List.of(RefusedException.valueOf(invitations.resend(actor, id(id)))));
    }

    @GetMapping("/{id}")
    ModelAndView one(Frame frame, Actor actor, @PathVariable String id) {
        var member = member(actor, id(id));
        var roles = member.roles().stream().map(Role::code).toArray(String[]::new);
        return one(frame, actor, member, Form.empty().with("roles", roles), HttpStatus.OK);
    }

    @PostMapping("/{id}/roles")
    ModelAndView changeRoles(
            Frame frame, Actor actor, @PathVariable String id, Form form, RedirectAttributes redirect) {
        var member = member(actor, id(id));
        var outcome = changes.changeRoles(actor, member.id(), RoleInput.read(form.valuesOf("roles")));
        return answer(frame, actor, member, form, outcome, redirect, "organizations.saved");
    }

    @GetMapping("/{id}/removal")
    ModelAndView confirmRemoval(Frame frame, Actor actor, @PathVariable String id) {
        var member = member(actor, id(id));
        var blocked = changes.previewRemoval(actor, member.id())
                .fold(_ -> "", problems -> frame.texts().problem(problems.getFirst()));
        return new ModelAndView("organizations/removeMember", "page", new RemoveMemberPage(frame, member, blocked));
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(Frame frame, Actor actor, @PathVariable String id, RedirectAttributes redirect) {
        var member = member(actor, id(id));
        var roles = member.roles().stream().map(Role::code).toArray(String[]::new);
        return answer(
                frame,
                actor,
                member,
                Form.empty().with("roles", roles),
                changes.remove(actor, member.id()),
                redirect,
                "organizations.members.removed");
    }

    private ModelAndView answer(
            Frame frame,
            Actor actor,
            Member member,
            Form form,
            Outcome<?> outcome,
            RedirectAttributes redirect,
            String done) {
        if (outcome instanceof Outcome.Refused<?> refused) {
            return one(frame, actor, member, form.refused(refused.problems()), HttpStatus.BAD_REQUEST);
        }
        Flash.say(redirect, frame.texts().text(done));
        return new ModelAndView("redirect:/members");
    }

    /** In practice no mail goes out, so the links are said here. */
    private static ModelAndView said(Frame frame, RedirectAttributes redirect, List<Invited> invited) {
        var links = invited.stream().map(one -> "/invitations/" + one.token()).collect(joining(" "));
        Flash.say(
                redirect,
                frame.isPractice()
                        ? frame.texts().text("organizations.invitedPractice", links)
                        : frame.texts().text("organizations.members.invited"));
        return new ModelAndView("redirect:/members");
    }

    private ModelAndView list(Frame frame, Actor actor, Form form, boolean isInviting, HttpStatus status) {
        var entries = RefusedException.valueOf(reading.colleagues(actor));
        var mayChange = Administration.managesPeople(actor);
        var page = new MemberListPage(
                frame, entries, form, givable(actor), system.now(), mayChange, isInviting && mayChange);
        return new ModelAndView("organizations/members", Map.of("page", page), status);
    }

    private ModelAndView one(Frame frame, Actor actor, Member member, Form form, HttpStatus status) {
        var page = new MemberPage(frame, member, form, givable(actor));
        return new ModelAndView("organizations/member", Map.of("page", page), status);
    }

    private Member member(Actor actor, UserId id) {
        if (!Administration.managesPeople(actor)) {
            RefusedException.valueOf(Denial.needs(Administration.managers()));
        }
        return RefusedException.valueOf(reading.colleagues(actor)).stream()
                .map(Roster.Entry::member)
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }

    private List<Role> givable(Actor actor) {
        return organizations
                .find(actor.organization())
                .map(Administration::givable)
                .map(roles -> roles.stream()
                        .filter(role ->
                                Administration.beyond(actor, Set.of(role)).isEmpty())
                        .sorted()
                        .toList())
                .orElse(List.of());
    }

    private static UserId id(String text) {
        return UserId.parse(text).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
    }
}
