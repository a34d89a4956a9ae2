package org.entrepot.notices.application;

import java.util.Locale;
import org.entrepot.catalog.Offers;
import org.entrepot.notices.domain.FactName;
import org.entrepot.notices.domain.Facts;
import org.entrepot.notices.domain.Happening;
import org.entrepot.notices.domain.NoticeKind;
import org.entrepot.sales.OrderPlaced;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** No surprise purchase: whoever pays, stands between or supports hears at once what was bought. */
@Component
class HearSales {

    private final Tell tell;
    private final Offers offers;

    HearSales(Tell tell, Offers offers) {
        this.tell = tell;
        this.offers = offers;
    }

    @EventListener
    void on(OrderPlaced event) {
        var facts = Facts.of(FactName.OFFER, event.offer()).and(FactName.PARTNER, event.partner());
        tell.tell(Happening.of(
                NoticeKind.BOUGHT_FOR_YOU,
                facts,
                "/subscriptions/" + event.subscription(),
                event.at(),
                event.customer()));
        event.reseller()
                .ifPresent(reseller -> tell.tell(Happening.of(
                        NoticeKind.SOLD_THROUGH_YOU,
                        facts.and(FactName.CUSTOMER, event.customer()),
                        "/subscriptions/" + event.subscription(),
                        event.at(),
                        reseller)));
        offers.summary(event.offer(), Locale.ROOT)
                .ifPresent(offer -> tell.tell(Happening.of(
                        NoticeKind.OFFER_SOLD, facts, "/offers/" + event.offer(), event.at(), offer.publisher())));
    }
}
