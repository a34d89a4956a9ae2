package org.entrepot.notices.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.entrepot.kernel.UserId;

/** Who wants which mails; whoever has not chosen is not in it. */
public interface MailChoices {

    Map<NoticeKind, Boolean> of(UserId user);

    Map<UserId, Boolean> of(NoticeKind kind, Collection<UserId> users);

    void save(UserId user, Map<NoticeKind, Boolean> choices, Instant now);
}
