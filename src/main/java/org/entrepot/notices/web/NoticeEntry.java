package org.entrepot.notices.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entrepot.notices.application.WordNotices;
import org.entrepot.notices.domain.FactName;
import org.entrepot.notices.domain.Notice;

/**
 * A notice in the API.
 *
 * @param kind stable code
 * @param facts ids, numbers and moments by name
 * @param link the page it leads to
 * @param at when it happened
 * @param title in the language asked for
 * @param text in the language asked for
 */
record NoticeEntry(
        UUID id,
        String kind,
        Map<String, String> facts,
        String link,
        Instant at,
        boolean read,
        String title,
        String text) {

    static NoticeEntry of(Notice notice, WordNotices.Words words) {
        return new NoticeEntry(
                notice.id(),
                notice.kind().code(),
                notice.facts().values().entrySet().stream()
                        .filter(fact -> fact.getKey().type() != FactName.Type.SECRET)
                        .collect(Collectors.toMap(
                                fact -> fact.getKey().name().toLowerCase(Locale.ROOT), Map.Entry::getValue)),
                notice.link(),
                notice.at(),
                notice.isRead(),
                words.title(notice.kind(), notice.facts()),
                words.text(notice.kind(), notice.facts()));
    }
}
