package org.entrepot.notices.application;

import java.time.Instant;
import org.entrepot.channel.ExpiryBlocked;
import org.entrepot.channel.MarketLimitBlocked;
import org.entrepot.channel.WindDownAgreed;
import org.entrepot.channel.WindDownDeclined;
import org.entrepot.channel.WindDownEnded;
import org.entrepot.channel.WindDownLapsed;
import org.entrepot.channel.WindDownProposed;
import org.entrepot.channel.WindDownWithdrawn;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.notices.domain.FactName;
import org.entrepot.notices.domain.Facts;
import org.entrepot.notices.domain.Happening;
import org.entrepot.notices.domain.NoticeKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How a partner and a publisher part, and what keeps them together (P2, P3). */
@Component
class HearWindDowns {

    private final Tell tell;

    HearWindDowns(Tell tell) {
        this.tell = tell;
    }

    @EventListener
    void on(ExpiryBlocked event) {
        var facts = facts(event.offer(), event.partner()).and(FactName.UNTIL, event.until());
        tellPublisher(NoticeKind.EXPIRY_BLOCKED, facts, event.offer(), event.publisher(), event.at());
        tellPartner(NoticeKind.EXPIRY_BLOCKED, facts, event.offer(), event.partner(), event.at());
    }

    @EventListener
    void on(MarketLimitBlocked event) {
        var facts = facts(event.offer(), event.partner());
        tellPublisher(NoticeKind.MARKET_LIMIT_BLOCKED, facts, event.offer(), event.publisher(), event.at());
        tellPartner(NoticeKind.MARKET_LIMIT_BLOCKED, facts, event.offer(), event.partner(), event.at());
    }

    /** Only who is to answer. */
    @EventListener
    void on(WindDownProposed event) {
        var facts = facts(event.offer(), event.partner())
                .and(FactName.UNTIL, event.date())
                .and(FactName.REASON, event.reason());
        if (event.proposedBy().equals(event.publisher())) {
            tellPartner(NoticeKind.WIND_DOWN_PROPOSED, facts, event.offer(), event.partner(), event.at());
        } else {
            tellPublisher(NoticeKind.WIND_DOWN_PROPOSED, facts, event.offer(), event.publisher(), event.at());
        }
    }

    @EventListener
    void on(WindDownAgreed event) {
        var agreed = facts(event.offer(), event.partner()).and(FactName.UNTIL, event.date());
        var facts = event.ordered() ? agreed.and(FactName.REASON, event.reason()) : agreed;
        var kind = event.ordered() ? NoticeKind.WIND_DOWN_ORDERED : NoticeKind.WIND_DOWN_AGREED;
        tellPublisher(kind, facts, event.offer(), event.publisher(), event.at());
        tellPartner(kind, facts, event.offer(), event.partner(), event.at());
    }

    /** Only the other one: whoever declined knows. */
    @EventListener
    void on(WindDownDeclined event) {
        off(event.offer(), event.publisher(), event.partner(), event.declinedBy(), event.at());
    }

    /** Only the other one: whoever withdrew knows. */
    @EventListener
    void on(WindDownWithdrawn event) {
        off(event.offer(), event.publisher(), event.partner(), event.withdrawnBy(), event.at());
    }

    @EventListener
    void on(WindDownEnded event) {
        var facts = facts(event.offer(), event.partner());
        tellPublisher(NoticeKind.WIND_DOWN_ENDED, facts, event.offer(), event.publisher(), event.at());
        tellPartner(NoticeKind.WIND_DOWN_ENDED, facts, event.offer(), event.partner(), event.at());
    }

    @EventListener
    void on(WindDownLapsed event) {
        var facts = facts(event.offer(), event.partner());
        tellPublisher(NoticeKind.WIND_DOWN_LAPSED, facts, event.offer(), event.publisher(), event.at());
        tellPartner(NoticeKind.WIND_DOWN_LAPSED, facts, event.offer(), event.partner(), event.at());
    }

    private void off(OfferId offer, OrganizationId publisher, OrganizationId partner, OrganizationId by, Instant at) {
        if (by.equals(publisher)) {
            tellPartner(NoticeKind.WIND_DOWN_DECLINED, facts(offer, partner), offer, partner, at);
        } else {
            tellPublisher(NoticeKind.WIND_DOWN_DECLINED, facts(offer, partner), offer, publisher, at);
        }
    }

    private void tellPublisher(NoticeKind kind, Facts facts, OfferId offer, OrganizationId publisher, Instant at) {
        tell.tell(Happening.of(kind, facts, "/offers/" + offer + "/audience", at, publisher));
    }

    private void tellPartner(NoticeKind kind, Facts facts, OfferId offer, OrganizationId partner, Instant at) {
        tell.tell(Happening.of(kind, facts, "/marketplace/offers/" + offer, at, partner));
    }

    private static Facts facts(OfferId offer, OrganizationId partner) {
        return Facts.of(FactName.OFFER, offer).and(FactName.PARTNER, partner);
    }
}
