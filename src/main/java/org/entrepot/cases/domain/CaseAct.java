package org.entrepot.cases.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done with a case. */
public enum CaseAct {
    OPEN,
    /** The holder, or a bystander, says something. */
    ANSWER,
    /** The holder asks back. */
    INQUIRE,
    /** The asker says something. */
    REPLY,
    HAND_OVER,
    RESOLVE,
    REOPEN,
    CLOSE;

    /** Stable, kebab case, such as {@code hand-over}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for a code that is none. */
    public static Optional<CaseAct> of(String code) {
        return Arrays.stream(values()).filter(act -> act.code().equals(code)).findFirst();
    }
}
