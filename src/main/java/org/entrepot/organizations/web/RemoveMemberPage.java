package org.entrepot.organizations.web;

import java.util.List;
import java.util.stream.Collectors;
import org.entrepot.organizations.Member;
import org.entrepot.site.Choice;
import org.entrepot.site.Frame;
import org.entrepot.site.View;

/**
 * Says what removing a member does, before it is done.
 *
 * @param blocked why it cannot be done now; empty when it can
 */
public record RemoveMemberPage(Frame frame, Member member, String blocked) implements View {

    public String title() {
        return t("organizations.members.removal.title", member.name());
    }

    public List<String> effects() {
        return List.of(
                t("organizations.members.removal.signIn", member.name()),
                roles().isEmpty()
                        ? t("organizations.members.removal.noRoles", member.name())
                        : t("organizations.members.removal.roles", roles()),
                t("organizations.members.removal.history", member.name()),
                t("organizations.members.removal.again", member.email().value()));
    }

    public String address(String rest) {
        return "/members/" + member.id() + rest;
    }

    private String roles() {
        return OrganizationTexts.roleChoices(
                        frame.texts(), member.roles().stream().sorted().toList())
                .stream()
                .map(Choice::label)
                .collect(Collectors.joining(", "));
    }
}
