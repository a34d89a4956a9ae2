package org.entrepot.notices.application;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BusinessClock;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Page;
import org.entrepot.kernel.PageRequest;
import org.entrepot.notices.domain.Notice;
import org.entrepot.notices.domain.NoticeInbox;
import org.entrepot.notices.domain.NoticeKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own inbox: a person's, or for a program that of its organization. Nobody reads another's. */
@Service
@Transactional
public class ReadNotices {

    /** More are counted as "more than". */
    public static final int COUNTED = 100;

    private final NoticeInbox inbox;
    private final BusinessClock clock;

    ReadNotices(NoticeInbox inbox, BusinessClock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<Notice> list(Actor actor, boolean unreadOnly, PageRequest page) {
        return Page.cut(
                inbox.list(reader(actor), unreadOnly, page),
                page.size(),
                notice -> PageRequest.cursor(notice.id().toString()));
    }

    /** Up to {@link #COUNTED}. */
    @Transactional(readOnly = true)
    public int unread(Actor actor) {
        return inbox.unread(reader(actor), COUNTED);
    }

    public Outcome<Notice> markRead(Actor actor, UUID notice) {
        return inbox.find(reader(actor), notice)
                .map(found -> {
                    inbox.markRead(reader(actor).id(), notice, clock.now());
                    return Outcome.done(found);
                })
                .orElseGet(Denial::notFound);
    }

    /** @param newest the newest that its reader has seen */
    public Outcome<Notice> markReadUpTo(Actor actor, UUID newest) {
        return inbox.find(reader(actor), newest)
                .map(found -> {
                    inbox.markReadUpTo(reader(actor).id(), newest, clock.now());
                    return Outcome.done(found);
                })
                .orElseGet(Denial::notFound);
    }

    /** What its roles do not bring stays closed to it, also when it was told of it in another role. */
    private static NoticeInbox.Reader reader(Actor actor) {
        var id = actor.kind() == Actor.Kind.PERSON
                ? actor.user().value()
                : actor.organization().value();
        var kinds = Arrays.stream(NoticeKind.values())
                .filter(kind -> kind.isForInboxOf(actor.roles()))
                .collect(Collectors.toSet());
        return new NoticeInbox.Reader(id, kinds);
    }
}
