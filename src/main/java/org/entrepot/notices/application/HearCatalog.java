package org.entrepot.notices.application;

import org.entrepot.catalog.SubmissionReviewed;
import org.entrepot.notices.domain.FactName;
import org.entrepot.notices.domain.Facts;
import org.entrepot.notices.domain.Happening;
import org.entrepot.notices.domain.NoticeKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What became of a submission (R318, R320). */
@Component
class HearCatalog {

    private final Tell tell;

    HearCatalog(Tell tell) {
        this.tell = tell;
    }

    @EventListener
    void on(SubmissionReviewed event) {
        tell.tell(Happening.of(
                event.isPassed() ? NoticeKind.SUBMISSION_PASSED : NoticeKind.SUBMISSION_RETURNED,
                Facts.of(FactName.OFFER, event.offer()).and(FactName.NUMBER, String.valueOf(event.submission())),
                "/offers/" + event.offer() + "/publish",
                event.at(),
                event.publisher()));
    }
}
