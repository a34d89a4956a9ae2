package org.entrepot.kernel;

/** What is wrong with something typed, whichever form or API field it was typed into. */
public enum InputRefusal implements Refusal {
    REQUIRED("R87 R231 R311"),
    TEXT_TOO_LONG("R311"),
    CONTROL_CHARACTER("P11"),
    LINE_BREAK_NOT_ALLOWED("R311"),
    EMAIL_MALFORMED("R152"),
    EMAIL_TOO_LONG("R152"),
    URL_MALFORMED("R311"),
    URL_NOT_HTTPS("R311"),
    URL_HAS_CREDENTIALS("R311"),
    PHONE_MALFORMED("R152"),
    PHONE_NO_COUNTRY_CODE("R152"),
    PHONE_TOO_LONG("R152"),
    NUMBER_MALFORMED("R231 P9"),
    TENANT_ID_MALFORMED("R95"),
    TENANT_ID_NIL("P10"),
    DOMAIN_MALFORMED("P10"),
    QUANTITY_NOT_POSITIVE("R231"),
    QUANTITY_NOT_WHOLE("R231"),
    /** Arguments: least and most. */
    QUANTITY_OUT_OF_RANGE("R231"),
    /** Argument: the decimals of the currency. */
    MONEY_TOO_PRECISE("P9"),
    MONEY_NEGATIVE("P9"),
    MONEY_TOO_LARGE("P9"),
    CURRENCY_UNKNOWN("P9"),
    CURRENCY_NOT_OFFERED("R136 R137"),
    COUNTRY_UNKNOWN("P12"),
    COUNTRY_WITHOUT_REGION("R141 R120"),
    /** A control, bidirectional or invisible character in a name. */
    NAME_CONTROL_CHARACTER("P11"),
    NAME_HAS_EMOJI("R311"),
    /** Argument: the limit. */
    NAME_TOO_LONG("R311"),
    /** The value is none of those on offer. */
    CHOICE_UNKNOWN("");

    private final String rules;

    InputRefusal(String rules) {
        this.rules = rules;
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String rules() {
        return rules;
    }
}
