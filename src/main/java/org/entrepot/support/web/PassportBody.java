package org.entrepot.support.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.support.Holder;
import org.entrepot.support.Passport;
import org.entrepot.support.Reach;
import org.jspecify.annotations.Nullable;

/**
 * A support passport as programs read it.
 *
 * @param subscription left out for the passport of an offer
 * @param asker in whose place it is read
 */
record PassportBody(String offer, @Nullable String subscription, String asker, Instant moment, List<LineBody> lines) {

    /** @param part in which the company answers, such as {@code provider} */
    record HolderBody(String part, String company) {

        static HolderBody of(Holder holder) {
            return new HolderBody(holder.as().code(), holder.organization().toString());
        }
    }

    /**
     * @param isOpen left out when nobody said when it is open
     * @param nextChange when it opens or closes next
     * @param trust whether the contact is confirmed, overdue, bounced, or nobody is asked
     */
    record ReachBody(
            String name,
            String email,
            String phone,
            String url,
            List<String> languages,
            @Nullable String zone,
            @Nullable Boolean isOpen,
            @Nullable Instant nextChange,
            List<String> escalation,
            String trust) {

        static ReachBody of(Reach reach) {
            var hours = reach.hours();
            return new ReachBody(
                    reach.name(),
                    reach.email(),
                    reach.phone(),
                    reach.url(),
                    reach.languages().stream().map(Locale::toLanguageTag).toList(),
                    hours.map(open -> open.zone().getId()).orElse(null),
                    hours.map(Reach.Hours::isOpen).orElse(null),
                    hours.flatMap(Reach.Hours::until).orElse(null),
                    reach.escalation(),
                    reach.trust().name().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * @param first the only first answerer; left out when the question is not answered where it was put
     * @param referredTo who helps then
     */
    record LineBody(
            String kind,
            @Nullable HolderBody first,
            boolean isOwnTeam,
            List<HolderBody> handOver,
            List<HolderBody> choices,
            @Nullable HolderBody referredTo,
            ReachBody reach,
            List<ReachBody> fallback) {

        static LineBody of(Passport.Line line) {
            return new LineBody(
                    line.kind().code(),
                    line.first().map(HolderBody::of).orElse(null),
                    line.isOwnTeam(),
                    line.handOver().stream().map(HolderBody::of).toList(),
                    line.choices().stream().map(HolderBody::of).toList(),
                    line.referredTo().map(HolderBody::of).orElse(null),
                    ReachBody.of(line.reach()),
                    line.reach().fallback().stream().map(ReachBody::of).toList());
        }
    }

    static PassportBody of(Passport passport) {
        return new PassportBody(
                passport.offer().toString(),
                passport.subscription().map(SubscriptionId::toString).orElse(null),
                passport.asker().code(),
                passport.moment(),
                passport.lines().stream().map(LineBody::of).toList());
    }
}
