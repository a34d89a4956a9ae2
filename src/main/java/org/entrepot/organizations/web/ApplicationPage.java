package org.entrepot.organizations.web;

import org.entrepot.organizations.domain.Application;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Tone;
import org.entrepot.site.View;

/** One application and its decision. */
public record ApplicationPage(Frame frame, Application application, Form form, boolean mayDecide) implements View {

    public String kind() {
        return OrganizationTexts.kind(frame.texts(), application.kind());
    }

    public String state() {
        return t(stateKey(application));
    }

    public Tone tone() {
        return application
                .decision()
                .map(decision -> decision.isApproval() ? Tone.GOOD : Tone.BAD)
                .orElse(Tone.INFO);
    }

    public String address(String rest) {
        return "/operator/applications/" + application.id() + rest;
    }

    static String stateKey(Application application) {
        return application
                .decision()
                .map(decision -> decision.isApproval()
                        ? "organizations.applications.approved"
                        : "organizations.applications.rejected")
                .orElse("organizations.applications.applied");
    }
}
