package org.entrepot.notices.application;

import java.net.URI;
import java.time.Duration;
import org.entrepot.notices.domain.Backoff;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are told. The mail server itself is configured with {@code spring.mail.host} and its neighbours.
 *
 * @param delivery whether this process spreads notices and sends mails at all; tests do it step by step instead
 * @param address of this marketplace as its readers reach it; links in mails begin with it
 * @param from the address that mails come from
 * @param attempts how often a mail is tried
 * @param firstRetry pause after the first failure; it doubles each time
 * @param longestRetry the pause never gets longer than this
 */
@ConfigurationProperties("entrepot.notices")
public record NoticesSettings(
        @DefaultValue("true") boolean delivery,
        @DefaultValue("http://localhost:8080") URI address,
        @DefaultValue("entrepot@localhost") String from,
        @DefaultValue("10") int attempts,
        @DefaultValue("1m") Duration firstRetry,
        @DefaultValue("6h") Duration longestRetry) {

    public NoticesSettings {
        if (attempts < 1 || !firstRetry.isPositive() || longestRetry.compareTo(firstRetry) < 0) {
            throw new IllegalArgumentException(
                    "entrepot.notices: attempts and first-retry must be positive, longest-retry not below first-retry");
        }
        if (!address.isAbsolute() || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "entrepot.notices.address: an absolute URL such as https://market.example");
        }
    }

    Backoff backoff() {
        return new Backoff(attempts, firstRetry, longestRetry);
    }

    /** A place of this marketplace as a whole address. */
    String url(String path) {
        var base = address.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
