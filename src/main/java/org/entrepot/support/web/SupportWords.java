package org.entrepot.support.web;

import java.time.Duration;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.site.Tone;
import org.entrepot.site.View;
import org.entrepot.support.Answerer;
import org.entrepot.support.Holder;
import org.entrepot.support.Passport;
import org.entrepot.support.QuestionKind;
import org.entrepot.support.Reach;
import org.entrepot.support.Reach.Severity;
import org.entrepot.support.Reach.Trust;

/** What passports are worded with, in the reader's language. */
public interface SupportWords extends View {

    /** Names of the companies on the page. */
    Map<OrganizationId, String> names();

    default String name(OrganizationId organization) {
        return names().getOrDefault(organization, "");
    }

    default String kind(QuestionKind kind) {
        return t("support.kind." + kind.code());
    }

    default String part(Answerer answerer) {
        return t("support.answerer." + answerer.code());
    }

    default String who(Passport.Line line) {
        return line.isOwnTeam() ? t("support.ownTeam") : name(line.helper().organization());
    }

    default String holders(List<Holder> holders) {
        return frame().texts()
                .list(holders.stream()
                        .map(holder -> name(holder.organization()))
                        .toList());
    }

    default String languages(Reach reach) {
        return frame().texts()
                .list(reach.languages().stream()
                        .map(language -> language.getDisplayName(frame().texts().locale()))
                        .toList());
    }

    /** Open or closed, until when, and where that clock stands. */
    default String hours(Reach.Hours hours) {
        var state = t(hours.isOpen() ? "support.open" : "support.closed");
        var zone = hours.zone().getDisplayName(TextStyle.FULL, frame().texts().locale());
        return hours.until()
                .map(until -> t(
                        hours.isOpen() ? "support.open.until" : "support.closed.until",
                        frame().texts().moment(until),
                        zone))
                .orElse(state + " · " + zone);
    }

    default Tone tone(Reach.Hours hours) {
        return hours.isOpen() ? Tone.GOOD : Tone.NEUTRAL;
    }

    default List<String> responses(Reach reach) {
        var promises = new ArrayList<String>();
        Arrays.stream(Severity.values())
                .filter(reach.firstResponse()::containsKey)
                .forEach(severity -> promises.add(t(
                        "support.response." + severity.name().toLowerCase(Locale.ROOT),
                        reach.firstResponse()
                                .getOrDefault(severity, Duration.ZERO)
                                .toHours())));
        return promises;
    }

    default String trust(Trust trust) {
        return t("support.trust." + trust.name().toLowerCase(Locale.ROOT));
    }

    default Tone tone(Trust trust) {
        return switch (trust) {
            case CONFIRMED -> Tone.GOOD;
            case OVERDUE, BOUNCED -> Tone.WARN;
            case UNASKED -> Tone.NEUTRAL;
        };
    }
}
