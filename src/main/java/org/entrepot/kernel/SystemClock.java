package org.entrepot.kernel;

import java.time.Instant;

/** The machine's time: sign-in, tokens, locks, retries, sealing, rate limits (P19). Never a domain moment. */
public interface SystemClock {

    Instant now();
}
