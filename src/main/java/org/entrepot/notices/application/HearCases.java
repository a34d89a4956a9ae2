package org.entrepot.notices.application;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.entrepot.cases.CaseAnswered;
import org.entrepot.cases.CaseClosed;
import org.entrepot.cases.CaseHandedOver;
import org.entrepot.cases.CaseMailRefused;
import org.entrepot.cases.CaseOpened;
import org.entrepot.cases.CaseRef;
import org.entrepot.cases.CaseReopened;
import org.entrepot.cases.CaseResolved;
import org.entrepot.cases.EntryId;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.notices.domain.Audience;
import org.entrepot.notices.domain.FactName;
import org.entrepot.notices.domain.Facts;
import org.entrepot.notices.domain.Happening;
import org.entrepot.notices.domain.NoticeKind;
import org.entrepot.site.Texts;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Cases: whoever has the ball, or waits for an answer, hears of it; the mail can be answered. */
@Component
class HearCases {

    private final Tell tell;
    private final MessageSource messages;
    private final BusinessClock clock;

    HearCases(Tell tell, MessageSource messages, BusinessClock clock) {
        this.tell = tell;
        this.messages = messages;
        this.clock = clock;
    }

    @EventListener
    void on(CaseOpened event) {
        tell(
                NoticeKind.CASE_OPENED,
                event.about(),
                facts(event.about(), event.entry())
                        .and(FactName.ASKER, event.asker())
                        .and(FactName.UNTIL, event.dueAt()),
                event.at(),
                Set.of(event.holder()));
    }

    @EventListener
    void on(CaseAnswered event) {
        tell(
                event.isQuestion() ? NoticeKind.CASE_QUESTION : NoticeKind.CASE_ANSWERED,
                event.about(),
                facts(event.about(), event.entry()).and(FactName.HOLDER, event.by()),
                event.at(),
                event.to());
    }

    @EventListener
    void on(CaseHandedOver event) {
        var facts = facts(event.about(), event.entry()).and(FactName.UNTIL, event.dueAt());
        if (event.isRefereed()) {
            tell(NoticeKind.CASE_REFEREED, event.about(), facts, event.at(), Set.of(event.to()));
        } else {
            tell(
                    NoticeKind.CASE_HANDED_OVER,
                    event.about(),
                    facts.and(FactName.HOLDER, event.from()),
                    event.at(),
                    Set.of(event.to()));
        }
        tell(
                NoticeKind.CASE_MOVED,
                event.about(),
                facts(event.about(), event.entry()).and(FactName.HOLDER, event.to()),
                event.at(),
                Set.of(event.asker()));
    }

    @EventListener
    void on(CaseResolved event) {
        tell(
                NoticeKind.CASE_RESOLVED,
                event.about(),
                facts(event.about(), event.entry())
                        .and(FactName.HOLDER, event.holder())
                        .and(FactName.UNTIL, event.closesAt()),
                event.at(),
                Set.of(event.asker()));
    }

    @EventListener
    void on(CaseReopened event) {
        tell(
                NoticeKind.CASE_REOPENED,
                event.about(),
                facts(event.about(), event.entry()).and(FactName.ASKER, event.asker()),
                event.at(),
                Set.of(event.holder()));
    }

    @EventListener
    void on(CaseClosed event) {
        if (event.byItself()) {
            tell(NoticeKind.CASE_CLOSED, event.about(), facts(event.about()), event.at(), Set.of(event.asker()));
        }
    }

    /** Only to whom we gave the address, and never to a machine; so no two machines talk to each other. */
    @EventListener
    void on(CaseMailRefused event) {
        var texts = new Texts(messages, event.language(), ZoneOffset.UTC);
        tell.tell(Happening.of(
                NoticeKind.CASE_MAIL_REFUSED,
                Facts.of(FactName.CASE, called(event.about()))
                        .and(
                                FactName.REASON,
                                event.problem()
                                        .map(texts::problem)
                                        .orElseGet(() -> texts.text("cases.mail." + event.outcome()))),
                href(event.about()),
                clock.now(),
                new Audience.Mailbox(event.sender(), event.language())));
    }

    private void tell(NoticeKind kind, CaseRef about, Facts facts, Instant at, Set<OrganizationId> to) {
        tell.tell(Happening.of(kind, facts, href(about), at, new Audience.Organizations(to)));
    }

    private static Facts facts(CaseRef about) {
        return Facts.of(FactName.CASE, called(about))
                .and(FactName.CASE_ID, about.id().toString());
    }

    private static Facts facts(CaseRef about, EntryId entry) {
        return facts(about).and(FactName.ENTRY_ID, entry.toString());
    }

    private static String called(CaseRef about) {
        return about.label() + " " + about.title();
    }

    private static String href(CaseRef about) {
        return "/cases/" + about.id();
    }
}
