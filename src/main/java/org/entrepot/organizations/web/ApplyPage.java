package org.entrepot.organizations.web;

import java.util.List;
import org.entrepot.kernel.CountryCode;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.View;

/** The public form by which a company asks to take part. */
public record ApplyPage(Frame frame, Form form, List<CountryCode> countries, boolean isDone) implements View {

    private static final List<EnrolmentKind> KINDS = List.of(
            EnrolmentKind.PUBLISHER,
            EnrolmentKind.INDIRECT_RESELLER,
            EnrolmentKind.DIRECT_BILL,
            EnrolmentKind.INDIRECT_PROVIDER);

    public List<Choice> kindChoices() {
        return KINDS.stream()
                .map(kind -> new Choice(
                        kind.code(),
                        OrganizationTexts.kind(frame.texts(), kind),
                        t("organizations.apply.kind." + kind.code())))
                .toList();
    }
}
