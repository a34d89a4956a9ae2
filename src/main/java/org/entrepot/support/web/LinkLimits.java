package org.entrepot.support.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.SystemClock;
import org.entrepot.site.AddressLimit;
import org.springframework.stereotype.Component;

/** How often one network address may open passports by link, guesses included. */
@Component
class LinkLimits {

    static final int PER_ADDRESS = 60;

    private final AddressLimit limit;

    LinkLimits(SystemClock clock) {
        this.limit = new AddressLimit(clock, PER_ADDRESS, Duration.ofMinutes(10));
    }

    Optional<Problem> take(HttpServletRequest request) {
        return limit.take(request);
    }
}
