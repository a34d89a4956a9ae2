package org.entrepot.channel.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrepot.channel.domain.Authorization;
import org.entrepot.channel.domain.Authorizations;
import org.entrepot.channel.domain.WindDown;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Problems;
import org.entrepot.kernel.TenantId;
import org.entrepot.site.RefusedException;
import org.jspecify.annotations.Nullable;

/** What the API of authorizations and wind-downs takes and answers. */
final class AuthorizationBodies {

    private AuthorizationBodies() {}

    /**
     * @param state granted, winding-down, expiry-blocked, ended
     * @param limitBlocked fewer markets were asked for, and running subscriptions stood against it (P2)
     * @param onward through which resellers a provider may sell: all, these, none
     */
    record GrantBody(
            String id,
            String offer,
            String partner,
            String state,
            String origin,
            Instant since,
            Optional<Instant> from,
            Optional<Instant> until,
            List<String> markets,
            String onward,
            List<String> onwardResellers,
            boolean expiryBlocked,
            boolean limitBlocked,
            Optional<Instant> windDownStart,
            Optional<Instant> windDownDate,
            Optional<String> endedBecause) {

        static GrantBody of(Authorization one) {
            var terms = one.terms();
            return new GrantBody(
                    one.id().toString(),
                    one.offer().toString(),
                    one.partner().toString(),
                    one.hasEnded() ? "ended" : AudienceBodies.code(one.state()),
                    AudienceBodies.code(one.origin()),
                    one.grantedAt(),
                    terms.from(),
                    terms.until(),
                    AudienceBodies.countries(terms.markets().orElse(Set.of())),
                    AudienceBodies.onward(terms.onward()),
                    AudienceBodies.onwardResellers(terms),
                    one.isExpiryBlocked(),
                    one.isLimitBlocked(),
                    one.windDown().map(Authorization.Span::start),
                    one.windDown().map(Authorization.Span::date),
                    one.endedBecause().map(AudienceBodies::code));
        }
    }

    /** @param recordedUntil left out while it is the current state */
    record EntryBody(GrantBody authorization, String path, Instant recordedFrom, Optional<Instant> recordedUntil) {

        static EntryBody of(Authorizations.Entry entry) {
            return new EntryBody(
                    GrantBody.of(entry.authorization()),
                    AudienceBodies.code(entry.change().path()),
                    entry.authorization().recordedFrom(),
                    entry.until());
        }
    }

    /**
     * @param proposedBy publisher, partner or operator
     * @param ground of the operator: fraud, program-status-lost or legal-order
     * @param waitsFor whose answer it waits for
     */
    record WindDownBody(
            String id,
            String authorization,
            String offer,
            String publisher,
            String partner,
            String proposedBy,
            Optional<String> ground,
            Instant date,
            String reason,
            Instant proposedAt,
            String state,
            Instant since,
            Optional<String> waitsFor) {

        static WindDownBody of(WindDown windDown) {
            return new WindDownBody(
                    windDown.id().toString(),
                    windDown.authorization().toString(),
                    windDown.offer().toString(),
                    windDown.publisher().toString(),
                    windDown.partner().toString(),
                    AudienceBodies.code(windDown.proposedBy()),
                    windDown.ground().map(AudienceBodies::code),
                    windDown.date(),
                    windDown.reason(),
                    windDown.proposedAt(),
                    AudienceBodies.code(windDown.state()),
                    windDown.since(),
                    windDown.waitsFor().map(AudienceBodies::code));
        }
    }

    /**
     * @param date from which on the authorization has ended
     * @param reason shown to both sides
     */
    record ProposalBody(@Nullable Instant date, @Nullable String reason) {

        String text() {
            return reason == null ? "" : reason;
        }
    }

    /** @param ground fraud, program-status-lost or legal-order */
    record OrderBody(
            @Nullable String ground,
            @Nullable Instant date,
            @Nullable String reason) {

        String text() {
            return reason == null ? "" : reason;
        }
    }

    /** @param sponsor who of the publisher stands for it */
    record SponsorshipBody(
            @Nullable String reason, @Nullable String sponsor) {}

    /** @param partners tenant ids */
    record ClonesBody(@Nullable Set<String> partners) {

        Set<OrganizationId> read() {
            var problems = new Problems();
            var ids = (partners == null ? Set.<String>of() : partners)
                    .stream()
                            .flatMap(text -> problems.at("partners", TenantId.parse(text)).stream())
                            .collect(Collectors.toSet());
            if (!problems.isEmpty()) {
                throw new RefusedException(problems.all());
            }
            return ids;
        }
    }
}
