package org.entrepot.organizations.web;

import java.util.Map;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.organizations.Competency;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.application.ReadOrganizations;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Tone;
import org.entrepot.site.View;

/** A company's own page: what it says of itself, how it stands, what it still has to sign. */
public record OwnOrganizationPage(
        Frame frame,
        ReadOrganizations.Details details,
        Map<ProgramRegion, String> regions,
        Form form,
        boolean mayEdit,
        boolean maySign)
        implements View {

    public Organization organization() {
        return details.organization();
    }

    public boolean isPartner() {
        return organization().isParty(Party.PARTNER);
    }

    public String kinds() {
        return OrganizationTexts.kinds(frame.texts(), organization().kinds());
    }

    public String status(ProgramStatus status) {
        return OrganizationTexts.status(frame.texts(), status);
    }

    public Tone tone(ProgramStatus status) {
        return OrganizationTexts.tone(status);
    }

    public String region(ProgramRegion region) {
        return OrganizationTexts.region(regions, region);
    }

    public String competency(Competency.Award award) {
        return award.competency().title() + " · " + t("organizations.level." + award.level());
    }
}
