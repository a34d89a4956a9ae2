package org.entrepot.catalog.web;

import java.util.Arrays;
import java.util.List;
import org.entrepot.catalog.OfferType;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.View;

/** The form for a new offer: what is fixed from then on. */
public record NewOfferPage(Frame frame, Form form) implements View {

    public List<Choice> types() {
        return Arrays.stream(OfferType.values())
                .map(type -> new Choice(
                        type.name(),
                        t("catalog.type." + type),
                        t(type.isChannelEligible() ? "catalog.new.type.channel" : "catalog.new.type.noChannel")))
                .toList();
    }
}
