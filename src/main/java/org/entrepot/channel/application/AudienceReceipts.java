package org.entrepot.channel.application;

import java.util.List;
import java.util.Map;
import org.entrepot.channel.domain.AudienceChange;
import org.entrepot.channel.domain.ChannelReceipt;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.stereotype.Component;

/** What a change of an audience leaves behind (P20): one receipt of the change, one for the partners it concerns. */
@Component
class AudienceReceipts {

    private final Receipts receipts;

    AudienceReceipts(Receipts receipts) {
        this.receipts = receipts;
    }

    void record(
            Actor actor,
            AudienceChange change,
            Map<OrganizationId, AuthorizationId> authorized,
            Map<OrganizationId, AuthorizationId> ended) {
        var content = content(change).with("gained", authorized.size()).with("lost", ended.size());
        receipts.record(
                actor,
                ChannelReceipt.AUDIENCE_CHANGED,
                change.reason().map(why -> content.withHashOf("reason", why)).orElse(content));
        recordEach(actor, change, authorized, ChannelReceipt.PARTNER_AUTHORIZED, ChannelReceipt.PARTNERS_AUTHORIZED);
        recordEach(actor, change, ended, ChannelReceipt.PARTNER_DEAUTHORIZED, ChannelReceipt.PARTNERS_DEAUTHORIZED);
    }

    private static ReceiptContent content(AudienceChange change) {
        return ReceiptContent.about("offer", change.offer().value())
                .with("change", change.id())
                .with("path", change.path())
                .with("before", change.before())
                .with("after", change.after());
    }

    /** Many at once are one record with the root over its rows; each partner reads its own row only (P8). */
    private void recordEach(
            Actor actor,
            AudienceChange change,
            Map<OrganizationId, AuthorizationId> authorizations,
            ChannelReceipt one,
            ChannelReceipt many) {
        List<ReceiptContent> rows = authorizations.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> row(change, entry.getKey(), entry.getValue()))
                .toList();
        if (rows.size() == 1) {
            receipts.record(actor, one, rows.getFirst());
        } else if (!rows.isEmpty()) {
            receipts.recordBulk(actor, many, content(change), rows);
        }
    }

    private static ReceiptContent row(AudienceChange change, OrganizationId partner, AuthorizationId id) {
        return ReceiptContent.about("offer", change.offer().value())
                .andAbout("authorization", id.value())
                .with("partner", partner)
                .with("change", change.id())
                .concerning(partner);
    }
}
