package org.entrepot.notices.domain;

/** What a notice can tell; its type says how it becomes words. */
public enum FactName {
    OFFER(Type.OFFER),
    PARTNER(Type.ORGANIZATION),
    PUBLISHER(Type.ORGANIZATION),
    CUSTOMER(Type.ORGANIZATION),
    /** As it was called then, for somebody who may not look it up. */
    COMPANY(Type.TEXT),
    PERSON(Type.TEXT),
    /** The title of something to read, in its own language. */
    MATERIAL(Type.TEXT),
    ADDRESS(Type.TEXT),
    REASON(Type.TEXT),
    /** Number and title of a case, as its asker put it. */
    CASE(Type.TEXT),
    /** Id of a case, by which its readers' answers find back. */
    CASE_ID(Type.TEXT),
    /** Id of what was said in a case; the mail quotes it. */
    ENTRY_ID(Type.TEXT),
    ASKER(Type.ORGANIZATION),
    HOLDER(Type.ORGANIZATION),
    /** Opens a door; only the mail may carry it, and it is erased when the mail has gone. */
    TOKEN(Type.SECRET),
    NUMBER(Type.NUMBER),
    UNTIL(Type.MOMENT),
    DAYS(Type.NUMBER),
    BECAUSE(Type.CODE),
    INCIDENT(Type.INCIDENT),
    UPDATE(Type.UPDATE),
    SEVERITY(Type.CODE),
    /** The first of them; how many there are stands beside it. */
    CUSTOMERS(Type.ORGANIZATIONS);

    private final Type type;

    FactName(Type type) {
        this.type = type;
    }

    /** How a fact is kept, and worded. */
    public enum Type {
        /** An id, worded as the name in the reader's language. */
        OFFER,
        /** An id, worded as the name. */
        ORGANIZATION,
        /** Ids with commas between, worded as the names. */
        ORGANIZATIONS,
        /** An id, worded as the title for partners in the reader's language. */
        INCIDENT,
        /** An id, worded as what it says to partners in the reader's language. */
        UPDATE,
        TEXT,
        SECRET,
        NUMBER,
        MOMENT,
        /** Worded by {@code notices.<fact>.<code>}. */
        CODE
    }

    public Type type() {
        return type;
    }
}
