package org.entrepot.kernel;

/** What any use case may answer before it comes to its own rules. */
public enum Denial implements Refusal {
    /** Nothing is there, or nothing that the actor's organization may know of; the two look the same. */
    NOT_FOUND(Kind.NOT_FOUND, ""),
    /** Argument: the roles that could. */
    ROLE_REQUIRED(Kind.NOT_ALLOWED, "R34"),
    /** Somebody else wrote since the actor read. */
    STALE_STATE(Kind.STALE, "P10");

    private final Kind kind;
    private final String rules;

    Denial(Kind kind, String rules) {
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

    public static <T> Outcome<T> notFound() {
        return Outcome.refused(NOT_FOUND);
    }

    /** Names the roles that could, so that the reader knows whom to ask. */
    public static <T> Outcome<T> needs(Role... roles) {
        return Outcome.refused(ROLE_REQUIRED, Role.codes(roles));
    }
}
