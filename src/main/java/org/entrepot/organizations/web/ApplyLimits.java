package org.entrepot.organizations.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.SystemClock;
import org.entrepot.site.AddressLimit;
import org.springframework.stereotype.Component;

/** How often one network address may apply, corrected forms included. */
@Component
class ApplyLimits {

    static final int PER_ADDRESS = 20;

    private final AddressLimit limit;

    ApplyLimits(SystemClock clock) {
        this.limit = new AddressLimit(clock, PER_ADDRESS, Duration.ofHours(1));
    }

    /** Takes one attempt; what to answer, with the seconds to wait, when there is none left. */
    Optional<Problem> take(HttpServletRequest request) {
        return limit.take(request);
    }
}
