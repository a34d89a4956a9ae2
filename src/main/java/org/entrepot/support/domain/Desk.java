package org.entrepot.support.domain;

import java.util.Set;
import org.entrepot.support.DeskKind;
import org.entrepot.support.QuestionKind;

/** What stands behind a contact of an offer: what it answers, and how. */
public record Desk(DeskKind kind, Set<QuestionKind> topics, Service service) {

    public Desk {
        topics = Set.copyOf(topics);
    }

    /** As long as its publisher has said nothing. */
    public static Desk usual(DeskKind kind) {
        return new Desk(kind, kind.usualTopics(), Service.UNSAID);
    }
}
