package org.entrepot.catalog.web;

import java.util.List;
import java.util.Locale;
import org.entrepot.catalog.OfferSign;
import org.entrepot.catalog.PublicListing;
import org.entrepot.catalog.domain.PlanContent;
import org.entrepot.site.Frame;
import org.entrepot.site.Tab;
import org.entrepot.site.View;

/** An offer that is not live yet, as customers would see it, for those whom its publisher named (R323). */
public record GuestPreviewPage(Frame frame, PublicListing listing, String publisher, List<PlanContent> plans)
        implements View {

    public String href() {
        return "/previews/" + listing.offer().id();
    }

    public OfferSign sign() {
        return OfferSign.of(
                listing.offer().id(), listing.name(), listing.logo().isEmpty() ? "" : files() + listing.logo());
    }

    public String files() {
        return href() + "/files/";
    }

    public String typeName() {
        return t("catalog.type." + listing.offer().type());
    }

    public List<Tab> languages() {
        return listing.languages().stream()
                .map(tag -> new Tab(
                        Locale.forLanguageTag(tag).getDisplayName(frame.texts().locale()),
                        href() + "?language=" + tag,
                        tag.equals(listing.language())))
                .toList();
    }
}
