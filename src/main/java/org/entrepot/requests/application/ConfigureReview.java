package org.entrepot.requests.application;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.Outcome;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.entrepot.requests.RequestKind;
import org.entrepot.requests.domain.RequestsReceipt;
import org.entrepot.requests.domain.ReviewSettings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The operator switches a kind of request to manual review, and back (P4); what waits already goes on waiting. */
@Service
@Transactional
public class ConfigureReview {

    private final ReviewSettings settings;
    private final Receipts receipts;
    private final BusinessClock clock;

    ConfigureReview(ReviewSettings settings, Receipts receipts, BusinessClock clock) {
        this.settings = settings;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Outcome<List<Setting>> settings(Actor actor) {
        return RequestAccess.asOperator(actor).map(_ -> {
            var manual = settings.manual();
            var changes = settings.changes();
            return Arrays.stream(RequestKind.values())
                    .map(kind -> new Setting(kind, manual.contains(kind), Optional.ofNullable(changes.get(kind))))
                    .toList();
        });
    }

    public Outcome<RequestKind> change(Actor actor, RequestKind kind, boolean manual) {
        return RequestAccess.asOperator(actor).map(_ -> {
            if (settings.manual().contains(kind) != manual) {
                settings.change(kind, manual, actor, clock.now());
                receipts.record(
                        actor,
                        RequestsReceipt.REVIEW_SETTING_CHANGED,
                        ReceiptContent.about("setting", Ids.next())
                                .with("kind", kind)
                                .with("manual", manual));
            }
            return kind;
        });
    }

    /** How one kind is decided. */
    public record Setting(RequestKind kind, boolean isManual, Optional<ReviewSettings.Change> change) {}
}
