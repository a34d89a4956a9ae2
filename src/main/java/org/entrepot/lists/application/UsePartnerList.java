package org.entrepot.lists.application;

import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.Outcome;
import org.entrepot.lists.ListId;
import org.entrepot.lists.domain.ListsReceipt;
import org.entrepot.lists.domain.PartnerList;
import org.entrepot.lists.domain.PartnerLists;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.ReceiptKind;
import org.entrepot.receipts.Receipts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets an offer use a partner list from now on (R94), or no more; the partners it brought stay. */
@Service
@Transactional
public class UsePartnerList {

    private final ListAccess access;
    private final PartnerLists lists;
    private final FollowDirectory follow;
    private final Receipts receipts;
    private final BusinessClock clock;

    UsePartnerList(
            ListAccess access, PartnerLists lists, FollowDirectory follow, Receipts receipts, BusinessClock clock) {
        this.access = access;
        this.lists = lists;
        this.follow = follow;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** Where the rules allow no addition now, the offer uses the list all the same, and says what stands against it. */
    public Outcome<Optional<String>> attach(Actor actor, ListId id, OfferId offer) {
        return open(actor, id).then(list -> access.toOffer(actor, offer).map(_ -> attach(actor, list, offer)));
    }

    private Optional<String> attach(Actor actor, PartnerList list, OfferId offer) {
        if (lists.attach(list.id(), offer, actor.user(), clock.now())) {
            record(actor, ListsReceipt.PARTNER_LIST_ATTACHED, list, offer);
        }
        var refusal = follow.spread(actor, list, offer);
        lists.noteRefusal(list.id(), offer, refusal);
        return refusal;
    }

    public Outcome<PartnerList> detach(Actor actor, ListId id, OfferId offer) {
        return open(actor, id)
                .then(list -> access.toOffer(actor, offer).map(_ -> {
                    lists.detach(id, offer);
                    record(actor, ListsReceipt.PARTNER_LIST_DETACHED, list, offer);
                    return list;
                }));
    }

    private Outcome<PartnerList> open(Actor actor, ListId id) {
        return access.asPublisher(actor, id)
                .then(_ -> lists.findForUpdate(id)
                        .map(list -> access.toOwn(actor, list.publisher(), list))
                        .orElseGet(Denial::notFound));
    }

    private void record(Actor actor, ReceiptKind kind, PartnerList list, OfferId offer) {
        receipts.record(
                actor, kind, ReceiptContent.about("list", list.id().value()).andAbout("offer", offer.value()));
    }
}
