package org.entrepot.cases.application;

import java.util.List;
import org.entrepot.cases.CaseId;
import org.entrepot.cases.domain.CaseNote;
import org.entrepot.cases.domain.CaseReceipt;
import org.entrepot.cases.domain.Cases;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.Inputs;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problems;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a company keeps for its own people beside the shared conversation. */
@Service
@Transactional
public class KeepNotes {

    public static final int LONGEST_NOTE = 5_000;

    private final CaseAccess access;
    private final Cases cases;
    private final Receipts receipts;
    private final BusinessClock clock;

    KeepNotes(CaseAccess access, Cases cases, Receipts receipts, BusinessClock clock) {
        this.access = access;
        this.cases = cases;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Outcome<List<CaseNote>> read(Actor actor, CaseId id) {
        return CaseAccess.companyWide(actor)
                .then(_ -> access.toRead(actor, id))
                .map(found -> cases.notes(found.id(), actor.organization()));
    }

    public Outcome<CaseNote> add(Actor actor, CaseId id, String typed) {
        return CaseAccess.companyWide(actor).then(_ -> access.toRead(actor, id)).then(found -> {
            var problems = new Problems();
            var text = problems.at("note", Inputs.requiredText(typed, LONGEST_NOTE));
            return problems.orElse(text::orElseThrow).map(checked -> {
                var note = new CaseNote(Ids.next(), actor.name(), checked, clock.now());
                cases.addNote(id, note, actor);
                receipts.record(
                        actor,
                        CaseReceipt.CASE_NOTED,
                        ReceiptContent.about("case", id.value()).withHashOf("text", checked));
                return note;
            });
        });
    }
}
