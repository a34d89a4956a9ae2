package org.entrepot.catalog.web;

import java.util.List;
import java.util.Locale;
import org.entrepot.catalog.application.ReadWorkspace.Workspace;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;

/** The languages in which the offer is listed (P11). */
public record ListingsPage(Frame frame, Workspace offer, Form form) implements OfferView {

    public List<String> languages() {
        return List.copyOf(offer.draft().content().listings().keySet());
    }

    public String languageName(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(frame.texts().locale());
    }

    public String listingName(String tag) {
        return offer.draft().content().listing(tag).name();
    }

    public boolean isFirst(String tag) {
        return tag.equals(offer.draft().offer().defaultLanguage());
    }
}
