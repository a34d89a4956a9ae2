package org.entrepot.requests.application;

import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Outcome;
import org.entrepot.requests.RequestDraftId;
import org.entrepot.requests.domain.SupportRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** A draft becomes a request: filed like any other, and gone as a draft; where it is refused, the draft stays. */
@Service
@Transactional
public class FileDraft {

    private final DraftRequest drafts;
    private final FileRequest file;

    FileDraft(DraftRequest drafts, FileRequest file) {
        this.drafts = drafts;
        this.file = file;
    }

    /** As it was saved. */
    public Outcome<SupportRequest> file(Actor actor, RequestDraftId id) {
        return drafts.find(actor, id).then(draft -> file(actor, id, FileRequest.Command.of(draft)));
    }

    /** @param command what the form says by now */
    public Outcome<SupportRequest> file(Actor actor, RequestDraftId id, FileRequest.Command command) {
        var filed = drafts.discard(actor, id).then(draft -> file.file(actor, draft.offer(), command));
        if (filed instanceof Outcome.Refused<?>) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return filed;
    }
}
