package org.entrepot.support.domain;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entrepot.support.Reach.Severity;

/**
 * How somebody answers (R181): languages, hours, promised first responses by severity, and who comes next when it does not
 * help.
 *
 * @param escalation steps in order, in the words of whoever answers
 */
public record Service(
        List<Locale> languages,
        Optional<OpeningHours> hours,
        Map<Severity, Duration> firstResponse,
        List<String> escalation) {

    public static final Service UNSAID = new Service(List.of(), Optional.empty(), Map.of(), List.of());

    public Service {
        languages = List.copyOf(languages);
        firstResponse = Map.copyOf(firstResponse);
        escalation = List.copyOf(escalation);
    }
}
