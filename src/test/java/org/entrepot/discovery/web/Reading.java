package org.entrepot.discovery.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.entrepot.verdict.RedactedVerdict;

/**
 * What one surface says of a question.
 *
 * @param reason code of what it names as the reason; empty for a yes, and where the surface does not name it by code
 * @param states of the checks by code; empty where the surface shows none
 */
record Reading(String surface, String answer, String reason, Map<String, String> states) {

    private static final Pattern ANSWER = Pattern.compile("why-answer-(yes|no|open)");
    private static final Pattern ROW = Pattern.compile("why-row why-(\\w+)\" data-check=\"([a-z-]+)\"");

    static Reading ofVerdict(RedactedVerdict verdict) {
        var states = new LinkedHashMap<String, String>();
        verdict.checks()
                .forEach(sight -> states.put(
                        sight.check().code(),
                        switch (sight) {
                            case RedactedVerdict.Visible(var result) ->
                                result.state().name().toLowerCase(java.util.Locale.ROOT);
                            case RedactedVerdict.Hidden(var _) -> "hidden";
                        }));
        var answer = verdict.answer().name().toLowerCase(java.util.Locale.ROOT);
        var reason = verdict.reason()
                .map(result -> result.check().reasonCode())
                .orElse(answer.equals("yes") ? "" : "depends");
        return new Reading("pure function", answer, reason, states);
    }

    static Reading ofWhyCard(String surface, String html) {
        var answer = ANSWER.matcher(html);
        var states = new LinkedHashMap<String, String>();
        var rows = ROW.matcher(html);
        while (rows.find()) {
            states.put(rows.group(2), rows.group(1));
        }
        return new Reading(surface, answer.find() ? answer.group(1) : "none", "", states);
    }

    static Reading ofRow(String html, String offer) {
        var row = Pattern.compile("data-offer=\"" + offer + "\" data-answer=\"(\\w+)\" data-reason=\"([a-z-]*)\"")
                .matcher(html);
        return row.find()
                ? new Reading("catalogue", row.group(1), row.group(2), Map.of())
                : new Reading("catalogue", "none", "", Map.of());
    }

    Reading flipped(String check) {
        var changed = new LinkedHashMap<>(states);
        changed.computeIfPresent(check, (_, state) -> state.equals("passed") ? "failed" : "passed");
        return new Reading(surface, answer, reason, changed);
    }

    /** Every difference from what the pure function says, named by surface and check. */
    List<String> differencesFrom(Reading truth) {
        var found = new ArrayList<String>();
        if (!answer.equals(truth.answer())) {
            found.add(surface + " answers " + answer + ", not " + truth.answer());
        }
        if (!reason.isEmpty() && !reason.equals(truth.reason())) {
            found.add(surface + " names " + reason + ", not " + truth.reason());
        }
        if (!states.isEmpty() && !states.keySet().equals(truth.states().keySet())) {
            found.add(surface + " lists other checks: " + states.keySet());
        }
        states.forEach((check, state) -> {
            if (!state.equals(truth.states().get(check))) {
                found.add(surface + " says " + check + " " + state + ", not "
                        + truth.states().get(check));
            }
        });
        return found;
    }
}
