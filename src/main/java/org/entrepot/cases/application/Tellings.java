package org.entrepot.cases.application;

import java.time.Instant;
import java.util.ArrayList;
import org.entrepot.cases.CaseAnswered;
import org.entrepot.cases.CaseClosed;
import org.entrepot.cases.CaseHandedOver;
import org.entrepot.cases.CaseOpened;
import org.entrepot.cases.CaseReopened;
import org.entrepot.cases.CaseResolved;
import org.entrepot.cases.domain.CaseAct;
import org.entrepot.cases.domain.CaseEntry;
import org.entrepot.cases.domain.CaseReceipt;
import org.entrepot.cases.domain.CaseState;
import org.entrepot.cases.domain.Move;
import org.entrepot.cases.domain.SupportCase;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The receipt and the event of what was done with a case. */
@Component
class Tellings {

    private final Receipts receipts;
    private final ApplicationEventPublisher events;

    Tellings(Receipts receipts, ApplicationEventPublisher events) {
        this.receipts = receipts;
        this.events = events;
    }

    void opened(Actor by, SupportCase opened, CaseEntry first) {
        receipts.record(
                by,
                CaseReceipt.CASE_OPENED,
                content(opened)
                        .with("kind", opened.kind())
                        .with("severity", opened.severity())
                        .with("holder", opened.holder())
                        .withHashOf("text", first.text())
                        .at(opened.openedAt()));
        events.publishEvent(new CaseOpened(
                opened.ref(),
                opened.kind(),
                opened.subject().offer(),
                opened.asker(),
                opened.holder(),
                first.id(),
                opened.severity().dueAfter(opened.openedAt()),
                opened.openedAt()));
    }

    void told(Actor by, Move move) {
        var now = move.after();
        receipts.record(by, kind(move), content(now, move).at(move.at()));
        switch (move.entry().act()) {
            case OPEN -> {}
            case ANSWER, INQUIRE, REPLY -> said(by, move);
            case HAND_OVER ->
                events.publishEvent(new CaseHandedOver(
                        now.ref(),
                        now.asker(),
                        move.before().holder(),
                        now.holder(),
                        move.entry().isRefereed(),
                        move.entryId(),
                        now.severity().dueAfter(move.at()),
                        move.at()));
            case RESOLVE ->
                events.publishEvent(new CaseResolved(
                        now.ref(),
                        now.asker(),
                        now.holder(),
                        move.entryId(),
                        now.closesAt().orElse(move.at()),
                        move.at()));
            case REOPEN -> reopened(move, move.at());
            case CLOSE ->
                events.publishEvent(new CaseClosed(
                        now.ref(), now.asker(), now.holder(), move.entry().way() == CaseEntry.Way.RULES, move.at()));
        }
    }

    private void said(Actor by, Move move) {
        if (move.after().state() == CaseState.REOPENED && move.before().state() != CaseState.REOPENED) {
            reopened(move, move.at());
            return;
        }
        events.publishEvent(new CaseAnswered(
                move.after().ref(),
                by.organization(),
                MakeMove.others(move.after(), by.organization()),
                move.entry().act() == CaseAct.INQUIRE,
                move.entryId(),
                move.at()));
    }

    private void reopened(Move move, Instant at) {
        var now = move.after();
        events.publishEvent(new CaseReopened(now.ref(), now.asker(), now.holder(), move.entryId(), at));
    }

    private static CaseReceipt kind(Move move) {
        return switch (move.entry().act()) {
            case OPEN -> CaseReceipt.CASE_OPENED;
            case ANSWER, INQUIRE, REPLY -> CaseReceipt.CASE_ANSWERED;
            case HAND_OVER -> CaseReceipt.CASE_HANDED_OVER;
            case RESOLVE -> CaseReceipt.CASE_RESOLVED;
            case REOPEN -> CaseReceipt.CASE_REOPENED;
            case CLOSE -> CaseReceipt.CASE_CLOSED;
        };
    }

    private static ReceiptContent content(SupportCase about, Move move) {
        var content = content(about)
                .with("act", move.entry().act())
                .with("state", about.state())
                .withHashOf("text", move.entry().text());
        return move.entry()
                .reason()
                .map(reason -> content.with("reason", reason).with("holder", about.holder()))
                .orElse(content);
    }

    /** Whoever ever held it has read it, and reads its receipts. */
    static ReceiptContent content(SupportCase about) {
        var readers = new ArrayList<OrganizationId>(about.ball().holders());
        readers.add(about.asker());
        return ReceiptContent.about("case", about.id().value())
                .with("number", about.number())
                .concerning(readers);
    }
}
