package org.entrepot.cases.domain;

import org.entrepot.kernel.Refusal;

/** Why something cannot be asked, or not be done with a case. */
public enum CaseRefusal implements Refusal {
    QUESTION_KIND_UNKNOWN(Kind.INVALID, "P16"),
    /** Argument: who helps instead. R174, R175: the operator does not support products. */
    QUESTION_GOES_TO_PUBLISHER(Kind.CONFLICT, "R174 R175"),
    /** Argument: who helps instead. R179: channel customers ask their partner. */
    QUESTION_GOES_TO_PARTNER(Kind.CONFLICT, "R179"),
    /** It is the asker's own company that answers. */
    QUESTION_IS_YOURS(Kind.CONFLICT, "P16"),
    /** R202: A, B and C are for technical break-fix. */
    SEVERITY_NOT_FOR_KIND(Kind.INVALID, "R202"),
    /** The state, or the company's place in the case, does not allow it now. */
    CASE_ACT_NOT_POSSIBLE(Kind.CONFLICT, "R196"),
    /** Over for longer than it can be opened again. Argument: the days. */
    CASE_CLOSED_FOR_GOOD(Kind.CONFLICT, "R196"),
    /** P16: not among those the matrix names. Argument: those it names. */
    HAND_OVER_NOT_ALLOWED(Kind.CONFLICT, "P16 R176"),
    /** The operator has said whose it is. */
    CASE_SETTLED(Kind.CONFLICT, "P16"),
    FEEDBACK_GIVEN(Kind.CONFLICT, "R196"),
    FEEDBACK_TOO_EARLY(Kind.CONFLICT, "R196"),
    RATING_OUT_OF_RANGE(Kind.INVALID, "R196"),
    /** Argument: the most a day. */
    CASES_TOO_MANY(Kind.CONFLICT, "R195"),
    /** The request that it is about is decided. */
    CASE_REQUEST_DECIDED(Kind.CONFLICT, "A9");

    private final Kind kind;
    private final String rules;

    CaseRefusal(Kind kind, String rules) {
        this.kind = kind;
        this.rules = rules;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String rules() {
        return rules;
    }
}
