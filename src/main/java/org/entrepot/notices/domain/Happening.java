package org.entrepot.notices.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entrepot.kernel.Ids;
import org.entrepot.kernel.OrganizationId;

/**
 * Something that people are to be told.
 *
 * @param link where it leads, below this marketplace
 * @param at business moment at which it happened
 * @param notBefore system moment from which it is told; empty for at once
 * @param topic what a later event can take back as long as it is not told; empty for nothing
 */
public record Happening(
        UUID id,
        NoticeKind kind,
        Facts facts,
        String link,
        Instant at,
        Audience audience,
        Optional<Instant> notBefore,
        Optional<String> topic) {

    public static Happening of(NoticeKind kind, Facts facts, String link, Instant at, Audience audience) {
        return new Happening(Ids.next(), kind, facts, link, at, audience, Optional.empty(), Optional.empty());
    }

    public static Happening of(NoticeKind kind, Facts facts, String link, Instant at, OrganizationId organization) {
        return of(kind, facts, link, at, new Audience.Organizations(Set.of(organization)));
    }

    /** By which the deliveries of a telling of service health are found again. */
    public static String healthTopic(UUID telling) {
        return "health " + telling;
    }

    public Happening notBefore(Instant moment) {
        return new Happening(id, kind, facts, link, at, audience, Optional.of(moment), topic);
    }

    public Happening about(String subject) {
        return new Happening(id, kind, facts, link, at, audience, notBefore, Optional.of(subject));
    }

    public Happening to(Audience others) {
        return new Happening(id, kind, facts, link, at, others, notBefore, topic);
    }
}
