package org.entrepot.catalog.web;

import java.util.List;
import java.util.Locale;
import org.entrepot.catalog.OfferSign;
import org.entrepot.catalog.PartnerListing;
import org.entrepot.catalog.PublicListing;
import org.entrepot.catalog.application.ReadWorkspace.Workspace;
import org.entrepot.catalog.domain.PlanContent;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Tab;

/**
 * The offer as others would see it, plans that are private included (R323).
 *
 * @param isSubmitted the preview of a submission; else the draft as it stands
 * @param side customers or partners
 */
public record PreviewPage(
        Frame frame,
        Workspace offer,
        boolean isSubmitted,
        String language,
        String side,
        PublicListing listing,
        PartnerListing partners,
        List<PlanContent> plans,
        Form form,
        boolean isStale)
        implements OfferView {

    /** Of what is previewed, which need not be the draft. */
    public OfferSign sign(PublicListing previewed) {
        return OfferSign.of(
                offer.draft().offer().id(),
                previewed.name().isBlank() ? name() : previewed.name(),
                previewed.logo().isEmpty() ? "" : files() + previewed.logo());
    }

    public String guestsHref() {
        return "/previews/" + offer.draft().offer().id();
    }

    public List<Tab> sides() {
        return List.of(
                new Tab(t("catalog.preview.customers"), address(language, "customers"), side.equals("customers")),
                new Tab(t("catalog.preview.partners"), address(language, "partners"), side.equals("partners")));
    }

    public List<Tab> languages() {
        return listing.languages().stream()
                .map(tag -> new Tab(
                        Locale.forLanguageTag(tag).getDisplayName(frame.texts().locale()),
                        address(tag, side),
                        tag.equals(listing.language())))
                .toList();
    }

    private String address(String tag, String wanted) {
        return href() + "/preview?language=" + tag + "&side=" + wanted;
    }
}
