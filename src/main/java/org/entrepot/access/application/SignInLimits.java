package org.entrepot.access.application;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entrepot.kernel.Secret;
import org.entrepot.kernel.SystemClock;
import org.springframework.stereotype.Component;

/** How often one address, and one account, may try a password; counted by each process on its own. */
@Component
class SignInLimits {

    static final int PER_ADDRESS = 30;
    static final int PER_ACCOUNT = 10;

    private static final Duration REFILL = Duration.ofMinutes(1);
    private static final int KEPT = 20_000;

    private final TimeMeter meter;
    private final Map<String, Bucket> addresses = latest();
    private final Map<String, Bucket> accounts = latest();

    SignInLimits(SystemClock clock) {
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

    /** Takes one attempt; the time to wait when there is none left. */
    Optional<Duration> take(String address, String email) {
        return take(addresses, address, PER_ADDRESS)
                .or(() -> take(accounts, Secret.hash(email.strip().toLowerCase(Locale.ROOT)), PER_ACCOUNT));
    }

    private synchronized Optional<Duration> take(Map<String, Bucket> buckets, String key, int capacity) {
        var bucket = buckets.computeIfAbsent(key, _ -> bucket(capacity));
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(int capacity) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, REFILL))
                .withCustomTimePrecision(meter)
                .build();
    }

    private static Map<String, Bucket> latest() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > KEPT;
            }
        };
    }
}
