package org.entrepot.support.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.support.application.ReadChain;
import org.jspecify.annotations.Nullable;

/**
 * The chain of a subscription as programs read it.
 *
 * @param seenAs as whom it is looked at
 */
record ChainBody(String subscription, String seenAs, Instant moment, List<StationBody> stations, List<StepBody> steps) {

    /** @param company left out where the reader may not know it */
    record StationBody(String part, @Nullable String company, boolean bills, boolean supports) {}

    /** @param bond what joins the two, {@code hidden} where the reader may not know it */
    record StepBody(
            String from,
            String to,
            String bond,
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable LocalDate termEnd,
            boolean renews) {}

    static ChainBody of(ReadChain.Seen seen) {
        return new ChainBody(
                seen.lens().subscription().toString(),
                seen.as().code(),
                seen.lens().moment(),
                seen.lens().stations().stream()
                        .map(station -> new StationBody(
                                station.part().code(),
                                station.organization()
                                        .map(OrganizationId::toString)
                                        .orElse(null),
                                station.bills(),
                                station.supports()))
                        .toList(),
                seen.lens().steps().stream()
                        .map(step -> new StepBody(
                                step.from().code(),
                                step.to().code(),
                                step.bond().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                step.since().orElse(null),
                                step.until().orElse(null),
                                step.termEnd().orElse(null),
                                step.renews()))
                        .toList());
    }
}
