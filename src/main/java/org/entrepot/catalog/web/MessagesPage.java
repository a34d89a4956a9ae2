package org.entrepot.catalog.web;

import java.util.Map;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.catalog.domain.InboxMessage;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Page;
import org.entrepot.site.Frame;
import org.entrepot.site.View;

/** What visitors of the store asked the publisher (P14). */
public record MessagesPage(Frame frame, Page<InboxMessage> messages, Map<OfferId, OfferSummary> offers, boolean isFirst)
        implements View {

    public MessagesPage {
        offers = Map.copyOf(offers);
    }

    public String offerName(InboxMessage message) {
        var offer = offers.get(message.offer());
        return offer == null ? "" : offer.name();
    }
}
