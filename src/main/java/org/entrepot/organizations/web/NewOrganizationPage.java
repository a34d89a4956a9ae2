package org.entrepot.organizations.web;

import java.util.EnumSet;
import java.util.List;
import org.entrepot.kernel.CountryCode;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.View;

/** The form by which the operator takes a company in. */
public record NewOrganizationPage(Frame frame, Form form, List<CountryCode> countries) implements View {

    public List<Choice> kindChoices() {
        return OrganizationTexts.kindChoices(frame.texts(), EnumSet.complementOf(EnumSet.of(EnrolmentKind.OPERATOR)));
    }

    public List<Choice> languageChoices() {
        return OrganizationTexts.languageChoices();
    }
}
