package org.entrepot.notices.application;

import java.time.Instant;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.notices.domain.FactName;
import org.entrepot.notices.domain.Facts;
import org.entrepot.notices.domain.Happening;
import org.entrepot.notices.domain.NoticeKind;
import org.entrepot.organizations.Organizations;
import org.entrepot.requests.RemovalsProposed;
import org.entrepot.requests.RequestDecided;
import org.entrepot.requests.RequestSubmitted;
import org.entrepot.requests.ResellAnswered;
import org.entrepot.requests.ResellRequested;
import org.entrepot.requests.ResellSettled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Requests about audiences (P4), and requests to resell (P6). A partner hears of nothing before it is decided (A49). */
@Component
class HearRequests {

    private final Tell tell;
    private final Organizations organizations;

    HearRequests(Tell tell, Organizations organizations) {
        this.tell = tell;
        this.organizations = organizations;
    }

    @EventListener
    void on(RequestSubmitted event) {
        if (event.inReview()) {
            tell.tell(Happening.of(
                    NoticeKind.REQUEST_IN_REVIEW,
                    Facts.of(FactName.OFFER, event.offer()).and(FactName.PUBLISHER, event.publisher()),
                    "/operator/requests/" + event.request(),
                    event.at(),
                    organizations.operator()));
        }
    }

    @EventListener
    void on(RequestDecided event) {
        tell.tell(Happening.of(
                event.approved() ? NoticeKind.REQUEST_APPROVED : NoticeKind.REQUEST_REFUSED,
                Facts.of(FactName.OFFER, event.offer()),
                "/requests/" + event.request(),
                event.at(),
                event.publisher()));
    }

    @EventListener
    void on(RemovalsProposed event) {
        tell.tell(Happening.of(
                NoticeKind.REMOVALS_PROPOSED,
                Facts.of(FactName.OFFER, event.offer()),
                "/requests/proposed",
                event.at(),
                event.publisher()));
    }

    @EventListener
    void on(ResellRequested event) {
        tellPublisher(
                NoticeKind.RESELL_REQUESTED,
                event.request().toString(),
                event.offer(),
                event.partner(),
                event.publisher(),
                event.at());
    }

    /** A grant is told as the authorization that it is. */
    @EventListener
    void on(ResellAnswered event) {
        switch (event.answer()) {
            case GRANTED -> {}
            case COUNTERED -> tellPartner(NoticeKind.RESELL_COUNTERED, event);
            case REFUSED -> tellPartner(NoticeKind.RESELL_REFUSED, event);
        }
    }

    @EventListener
    void on(ResellSettled event) {
        tellPublisher(
                event.accepted() ? NoticeKind.RESELL_ACCEPTED : NoticeKind.RESELL_WITHDRAWN,
                event.request().toString(),
                event.offer(),
                event.partner(),
                event.publisher(),
                event.at());
    }

    private void tellPartner(NoticeKind kind, ResellAnswered event) {
        tell.tell(Happening.of(
                kind,
                Facts.of(FactName.OFFER, event.offer()).and(FactName.PUBLISHER, event.publisher()),
                "/resell-requests/" + event.request(),
                event.at(),
                event.partner()));
    }

    private void tellPublisher(
            NoticeKind kind,
            String request,
            OfferId offer,
            OrganizationId partner,
            OrganizationId publisher,
            Instant at) {
        tell.tell(Happening.of(
                kind,
                Facts.of(FactName.OFFER, offer).and(FactName.PARTNER, partner),
                "/resell-requests/" + request,
                at,
                publisher));
    }
}
