package org.entrepot.organizations.web;

import java.time.Instant;
import java.util.List;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.Member;
import org.entrepot.organizations.application.InviteMembers;
import org.entrepot.organizations.domain.Roster;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Tone;
import org.entrepot.site.View;

/**
 * The people of the actor's organization.
 *
 * @param now system time, by which invitations expire
 */
public record MemberListPage(
        Frame frame,
        List<Roster.Entry> members,
        Form form,
        List<Role> givable,
        Instant now,
        boolean mayChange,
        boolean isInviting)
        implements View {

    public List<Choice> roleChoices() {
        return OrganizationTexts.roleChoices(frame.texts(), givable);
    }

    public List<Choice> languageChoices() {
        return OrganizationTexts.languageChoices();
    }

    public String roles(Roster.Entry entry) {
        return OrganizationTexts.roles(frame.texts(), entry.member().roles());
    }

    public boolean isPending(Roster.Entry entry) {
        return entry.member().state() == Member.State.PENDING;
    }

    public boolean isExpired(Roster.Entry entry) {
        return isPending(entry) && entry.invitedUntil().filter(now::isBefore).isEmpty();
    }

    public String state(Roster.Entry entry) {
        if (isExpired(entry)) {
            return t("organizations.members.expired");
        }
        return t(isPending(entry) ? "organizations.members.pending" : "organizations.members.active");
    }

    public Tone tone(Roster.Entry entry) {
        if (isExpired(entry)) {
            return Tone.WARN;
        }
        return isPending(entry) ? Tone.INFO : Tone.GOOD;
    }

    public int most() {
        return InviteMembers.MOST;
    }
}
