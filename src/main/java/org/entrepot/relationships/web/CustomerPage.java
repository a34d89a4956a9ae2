package org.entrepot.relationships.web;

import org.entrepot.relationships.application.ReadRelationships;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.View;

/** One customer as its partner sees it. */
public record CustomerPage(
        Frame frame, ReadRelationships.CustomerDetails details, Form form, boolean mayAttest, boolean mayRemove)
        implements View {

    public String address(String rest) {
        return "/customers/" + details.organization().id() + rest;
    }

    public String signed() {
        return details.agreement()
                .map(agreement -> t(
                        "relationships.attest.by",
                        agreement.signerName(),
                        frame.texts().date(agreement.agreedOn())))
                .orElse(t("relationships.agreement.no"));
    }
}
