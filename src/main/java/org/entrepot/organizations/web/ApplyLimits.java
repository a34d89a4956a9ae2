package org.entrepot.organizations.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.SystemClock;
import org.entrepot.site.SiteRefusal;
import org.springframework.stereotype.Component;

/** How often one network address may apply, corrected forms included; counted by each process on its own. */
@Component
class ApplyLimits {

    static final int PER_ADDRESS = 20;
    private static final Duration REFILL = Duration.ofHours(1);
    private static final int KEPT = 20_000;

    private final TimeMeter meter;
    private final Map<String, Bucket> addresses = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > KEPT;
        }
    };

    ApplyLimits(SystemClock clock) {
        this.meter = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                var now = clock.now();
                return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** Takes one attempt; what to answer, with the seconds to wait, when there is none left. */
    synchronized Optional<Problem> take(HttpServletRequest request) {
        var probe = addresses
                .computeIfAbsent(request.getRemoteAddr(), _ -> bucket())
                .tryConsumeAndReturnRemaining(1);
        var seconds = Duration.ofNanos(probe.getNanosToWaitForRefill())
                .plusMillis(999)
                .toSeconds();
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Problem.of(SiteRefusal.TOO_MANY_REQUESTS, String.valueOf(Math.max(1, seconds))));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(PER_ADDRESS).refillGreedy(PER_ADDRESS, REFILL))
                .withCustomTimePrecision(meter)
                .build();
    }
}
