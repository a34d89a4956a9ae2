package org.entrepot.requests.web;

import java.util.List;
import java.util.Set;
import org.entrepot.kernel.CountryCode;
import org.entrepot.requests.RequestKind;
import org.entrepot.requests.domain.RequestState;
import org.entrepot.requests.domain.ResellRequest;
import org.entrepot.site.Texts;
import org.entrepot.site.Tone;

/** How states and wishes are said, the same on every page. */
final class RequestWords {

    private RequestWords() {}

    static String kind(RequestKind kind, Texts texts) {
        return texts.text("requests.kind." + kind.code());
    }

    static String state(RequestState state, Texts texts) {
        return texts.text("requests.state." + state.code());
    }

    static Tone tone(RequestState state) {
        return switch (state) {
            case IN_REVIEW -> Tone.INFO;
            case APPROVED -> Tone.GOOD;
            case REFUSED -> Tone.BAD;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
    }

    static Tone tone(ResellRequest.State state) {
        return switch (state) {
            case OPEN -> Tone.INFO;
            case COUNTERED -> Tone.WARN;
            case GRANTED -> Tone.GOOD;
            case REFUSED -> Tone.BAD;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
    }

    /** Every market when none is named. */
    static String markets(Set<CountryCode> markets, Texts texts) {
        List<String> names = markets.stream().map(texts::country).sorted().toList();
        return names.isEmpty() ? texts.text("requests.resell.everyMarket") : texts.list(names);
    }
}
