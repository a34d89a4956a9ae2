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
    NUMBER_MALFORMED("R231 P9");

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
