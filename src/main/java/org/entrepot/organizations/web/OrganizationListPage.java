package org.entrepot.organizations.web;

import java.util.List;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Page;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.Organization;
import org.entrepot.site.Choice;
import org.entrepot.site.Frame;
import org.entrepot.site.View;

/** Every organization of the marketplace, for the operator. */
public record OrganizationListPage(
        Frame frame,
        Page<Organization> organizations,
        String text,
        String kind,
        String country,
        List<CountryCode> countries,
        boolean isFirst,
        boolean mayCreate)
        implements View {

    public List<Choice> kindChoices() {
        return OrganizationTexts.kindChoices(frame.texts(), List.of(EnrolmentKind.values()));
    }

    public List<Choice> countryChoices() {
        return frame.texts().countryChoices(countries);
    }

    public String kinds(Organization organization) {
        return OrganizationTexts.kinds(frame.texts(), organization.kinds());
    }

    public boolean isFiltered() {
        return !(text + kind + country).isBlank();
    }
}
