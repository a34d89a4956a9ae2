package org.entrepot.catalog.web;

import java.util.Arrays;
import java.util.List;
import org.entrepot.catalog.OfferSign;
import org.entrepot.catalog.domain.Drafts.OwnOffer;
import org.entrepot.catalog.domain.OfferStatus;
import org.entrepot.kernel.Page;
import org.entrepot.site.Choice;
import org.entrepot.site.Frame;
import org.entrepot.site.Tone;
import org.entrepot.site.View;

/** The publisher's offers. */
public record OfferListPage(Frame frame, String text, String status, Page<OwnOffer> offers, boolean isFirst)
        implements View {

    public List<Choice> statuses() {
        return Arrays.stream(OfferStatus.values())
                .map(value -> new Choice(value.name(), t("catalog.status." + value)))
                .toList();
    }

    public boolean isFiltered() {
        return !text.isBlank() || !status.isBlank();
    }

    public OfferSign sign(OwnOffer offer) {
        var id = offer.offer().id();
        return OfferSign.of(
                id, offer.name(), offer.logo().isEmpty() ? "" : "/offers/" + id + "/listing/files/" + offer.logo());
    }

    public Tone tone(OwnOffer offer) {
        return OfferView.toneOf(offer.status());
    }
}
