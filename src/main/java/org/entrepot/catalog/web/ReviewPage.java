package org.entrepot.catalog.web;

import java.util.List;
import org.entrepot.catalog.OfferSign;
import org.entrepot.catalog.PartnerListing;
import org.entrepot.catalog.PublicListing;
import org.entrepot.catalog.application.ReviewSubmission.Case;
import org.entrepot.catalog.domain.PlanContent;
import org.entrepot.catalog.domain.SubmissionPhase;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.View;

/** One submission under review, as it would be published. */
public record ReviewPage(
        Frame frame,
        Case item,
        String publisher,
        PublicListing listing,
        PartnerListing partners,
        List<PlanContent> plans,
        Form form)
        implements View {

    public String files() {
        return "/offers/" + listing.offer().id() + "/listing/files/";
    }

    public OfferSign sign() {
        return OfferSign.of(
                listing.offer().id(), listing.name(), listing.logo().isEmpty() ? "" : files() + listing.logo());
    }

    public boolean isOpen() {
        return item.submission().phase() == SubmissionPhase.CERTIFICATION;
    }
}
