package org.entrepot.notices.application;

import org.entrepot.channel.AudienceChanged;
import org.entrepot.channel.AuthorizationEnded;
import org.entrepot.channel.AuthorizationExpiring;
import org.entrepot.channel.AuthorizationTermsChanged;
import org.entrepot.channel.PartnerAuthorized;
import org.entrepot.channel.PartnersAuthorized;
import org.entrepot.kernel.AudienceOption;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.notices.domain.Audience;
import org.entrepot.notices.domain.FactName;
import org.entrepot.notices.domain.Facts;
import org.entrepot.notices.domain.Happening;
import org.entrepot.notices.domain.NoticeKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who may resell what, from the moment it is decided and never before (A49). */
@Component
class HearChannel {

    private final Tell tell;

    HearChannel(Tell tell) {
        this.tell = tell;
    }

    @EventListener
    void on(PartnerAuthorized event) {
        tell.tell(Happening.of(
                NoticeKind.OFFER_GAINED,
                facts(event.offer(), event.publisher()),
                marketplace(event.offer()),
                event.at(),
                event.partner()));
    }

    /** Each of a few hears by itself; of many, the list of the change is read when they are told. */
    @EventListener
    void on(PartnersAuthorized event) {
        if (event.partners() > PartnersAuthorized.MOST_TOLD_ONE_BY_ONE) {
            tell.tell(Happening.of(
                    NoticeKind.OFFER_GAINED,
                    facts(event.offer(), event.publisher()),
                    marketplace(event.offer()),
                    event.at(),
                    new Audience.PartnersAuthorizedBy(event.change())));
        }
    }

    /** R63: whom a change of the option concerns is everybody but those on the list, who hear of their own change. */
    @EventListener
    void on(AudienceChanged event) {
        if (event.before() == event.after()) {
            return;
        }
        if (event.after() == AudienceOption.ANY) {
            tellOf(event, NoticeKind.OFFER_OPENED, new Audience.PartnersNotOnTheListOf(event.offer()));
        } else if (event.before() == AudienceOption.ANY) {
            var without = event.after() == AudienceOption.SPECIFIC
                    ? new Audience.PartnersNotOnTheListOf(event.offer())
                    : new Audience.EveryPartner();
            tellOf(event, NoticeKind.OFFER_CLOSED, without);
        }
    }

    private void tellOf(AudienceChanged event, NoticeKind kind, Audience audience) {
        tell.tell(Happening.of(
                kind, facts(event.offer(), event.publisher()), marketplace(event.offer()), event.at(), audience));
    }

    /** A49. */
    @EventListener
    void on(AuthorizationEnded event) {
        tell.tell(Happening.of(
                NoticeKind.OFFER_LOST,
                facts(event.offer(), event.publisher())
                        .and(FactName.BECAUSE, event.because().name()),
                marketplace(event.offer()),
                event.at(),
                event.partner()));
    }

    /** P2. */
    @EventListener
    void on(AuthorizationExpiring event) {
        var ending = Facts.of(FactName.UNTIL, event.until().toString())
                .and(FactName.DAYS, String.valueOf(event.daysAhead()))
                .and(FactName.OFFER, event.offer());
        tell.tell(Happening.of(
                NoticeKind.AUTHORIZATION_EXPIRING,
                ending.and(FactName.PUBLISHER, event.publisher()),
                marketplace(event.offer()),
                event.at(),
                event.partner()));
        tell.tell(Happening.of(
                NoticeKind.LISTED_PARTNER_EXPIRING,
                ending.and(FactName.PARTNER, event.partner()),
                audience(event.offer()),
                event.at(),
                event.publisher()));
    }

    @EventListener
    void on(AuthorizationTermsChanged event) {
        if (event.takesAway()) {
            tell.tell(Happening.of(
                    NoticeKind.AUTHORIZATION_NARROWED,
                    facts(event.offer(), event.publisher()),
                    marketplace(event.offer()),
                    event.at(),
                    event.partner()));
        }
    }

    private static String audience(OfferId offer) {
        return "/offers/" + offer + "/audience";
    }

    private static Facts facts(OfferId offer, OrganizationId publisher) {
        return Facts.of(FactName.OFFER, offer).and(FactName.PUBLISHER, publisher);
    }

    private static String marketplace(OfferId offer) {
        return "/marketplace/offers/" + offer;
    }
}
