package org.entrepot.organizations.web;

import java.util.List;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.Member;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.View;

/** One member: its roles, and the way out. */
public record MemberPage(Frame frame, Member member, Form form, List<Role> givable) implements View {

    public List<Choice> roleChoices() {
        return OrganizationTexts.roleChoices(frame.texts(), givable);
    }

    public String address(String rest) {
        return "/members/" + member.id() + rest;
    }
}
