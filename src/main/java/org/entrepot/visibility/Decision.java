package org.entrepot.visibility;

import java.util.ArrayList;
import java.util.List;

/**
 * The answer of a cell of the visibility matrix, with the rules behind it.
 *
 * @param rules such as {@code R149}; the first is the one that decided
 */
public record Decision(Answer answer, List<String> rules) {

    /** What a viewer gets. */
    public enum Answer {
        YES,
        NO,
        /** Only what concerns the viewer: its subscriptions, its customers, its grant, its price. */
        OWN_ONLY,
        /** Never by the system by itself, only after a deliberate act of the party that may pass it on. */
        ON_REQUEST,
        /** The situation cannot arise; nothing is shown. */
        NOT_APPLICABLE
    }

    public Decision {
        rules = List.copyOf(rules);
    }

    static Decision of(Answer answer, String rules) {
        return new Decision(answer, List.of(rules.split(" ", -1)));
    }

    static Decision yes(String rules) {
        return of(Answer.YES, rules);
    }

    static Decision no(String rules) {
        return of(Answer.NO, rules);
    }

    static Decision ownOnly(String rules) {
        return of(Answer.OWN_ONLY, rules);
    }

    static Decision onRequest(String rules) {
        return of(Answer.ON_REQUEST, rules);
    }

    static Decision notApplicable(String rules) {
        return of(Answer.NOT_APPLICABLE, rules);
    }

    /** Shown to the viewer whatever the single thing is. */
    public boolean isYes() {
        return answer == Answer.YES;
    }

    /** Shown by the system without anybody passing it on: all of it, or the viewer's own part. */
    public boolean isShown() {
        return isYes() || answer == Answer.OWN_ONLY;
    }

    /** Whether one single thing is shown, such as the notice of a subscription. */
    public boolean shows(boolean isOwn) {
        return isYes() || (answer == Answer.OWN_ONLY && isOwn);
    }

    /** The same answer, only as far as another one allows. */
    Decision within(Decision frame) {
        return isShown() && frame.answer != Answer.YES ? new Decision(frame.answer, frame.rules) : this;
    }

    Decision and(List<String> basis) {
        var all = new ArrayList<>(rules);
        all.addAll(basis);
        return new Decision(answer, all);
    }
}
