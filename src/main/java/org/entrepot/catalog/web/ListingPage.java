package org.entrepot.catalog.web;

import java.util.List;
import java.util.Locale;
import org.entrepot.catalog.ListingOption;
import org.entrepot.catalog.application.ReadWorkspace.Workspace;
import org.entrepot.kernel.Problem;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;

/** The public texts of the offer in one language. */
public record ListingPage(
        Frame frame, Workspace offer, String language, Form form, List<Problem> missing, boolean isStale)
        implements OfferView {

    public String languageName() {
        return Locale.forLanguageTag(language).getDisplayName(frame.texts().locale());
    }

    public boolean isTransactable() {
        return offer.draft().content().setup().listingOption() == ListingOption.TRANSACT;
    }
}
