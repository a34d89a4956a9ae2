package org.entrepot.site;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.SystemClock;

/** How often one network address may do something; counted by each process on its own. */
public final class AddressLimit {

    private static final int KEPT = 20_000;

    private final int capacity;
    private final Duration refill;
    private final TimeMeter meter;
    private final Map<String, Bucket> addresses = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > KEPT;
        }
    };

    /** @param refill in which as many attempts come back as there were at first */
    public AddressLimit(SystemClock clock, int capacity, Duration refill) {
        this.capacity = capacity;
        this.refill = refill;
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
    public synchronized Optional<Problem> take(HttpServletRequest request) {
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
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, refill))
                .withCustomTimePrecision(meter)
                .build();
    }
}
