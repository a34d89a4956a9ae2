package org.entrepot.organizations.web;

import java.util.List;
import org.entrepot.kernel.Page;
import org.entrepot.organizations.domain.Application;
import org.entrepot.site.Frame;
import org.entrepot.site.Tab;
import org.entrepot.site.View;

/** Companies that asked to take part, for the operator. */
public record ApplicationListPage(Frame frame, Page<Application> applications, boolean all, boolean isFirst)
        implements View {

    public List<Tab> tabs() {
        return List.of(
                new Tab(t("organizations.applications.open"), "/operator/applications", !all),
                new Tab(t("organizations.applications.all"), "/operator/applications?all=true", all));
    }

    public String kind(Application application) {
        return OrganizationTexts.kind(frame.texts(), application.kind());
    }

    public String state(Application application) {
        return t(ApplicationPage.stateKey(application));
    }
}
