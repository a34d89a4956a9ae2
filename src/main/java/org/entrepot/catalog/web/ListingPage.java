package org.entrepot.catalog.web;

import java.util.List;
import java.util.Locale;
import org.entrepot.catalog.ListingOption;
import org.entrepot.catalog.OfferSign;
import org.entrepot.catalog.application.ReadWorkspace.Workspace;
import org.entrepot.catalog.domain.Listing;
import org.entrepot.files.FileId;
import org.entrepot.files.FileUse;
import org.entrepot.kernel.Problem;
import org.entrepot.site.ByteSize;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;

/** The public texts of the offer in one language. */
public record ListingPage(
        Frame frame, Workspace offer, String language, Form form, List<Problem> missing, boolean isStale)
        implements OfferView {

    public String languageName() {
        return Locale.forLanguageTag(language).getDisplayName(frame.texts().locale());
    }

    /** With what is typed: a logo that waits to be saved is shown already. */
    public OfferSign typedSign() {
        var logo = form.value("logo");
        return OfferSign.of(offer.draft().offer().id(), name(), hasLogo() ? files() + logo : "");
    }

    public boolean hasLogo() {
        return FileId.parse(form.value("logo")).isPresent();
    }

    public String logoAccept() {
        return FileUse.LISTING_LOGO.accept();
    }

    public String logoHint() {
        return t("catalog.logo.hint", FileUse.LISTING_LOGO.typeNames(), limitOf(FileUse.LISTING_LOGO));
    }

    public int documents() {
        return Listing.MOST_DOCUMENTS;
    }

    public String documentField(int index, String part) {
        return Forms.documentField(index, part);
    }

    public String documentAccept() {
        return FileUse.LISTING_DOCUMENT.accept();
    }

    public String documentsHint() {
        return t("catalog.documents.hint", documents(), limitOf(FileUse.LISTING_DOCUMENT));
    }

    private String limitOf(FileUse use) {
        return ByteSize.text(use.limit(), frame.texts().locale());
    }

    public boolean isTransactable() {
        return offer.draft().content().setup().listingOption() == ListingOption.TRANSACT;
    }
}
