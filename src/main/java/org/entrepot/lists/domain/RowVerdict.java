package org.entrepot.lists.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What becomes of a row of an import (A26). */
public enum RowVerdict {
    /** Will be added. */
    NEW,
    /** On the list already. */
    LISTED,
    /** The same partner stands in an earlier line. */
    DUPLICATE,
    UNKNOWN,
    /** Several partners have that name. */
    AMBIGUOUS,
    /** A reseller; its provider is authorized instead (R96, R97). */
    WRONG_KIND,
    /** Cannot be looked up as it stands. */
    UNREADABLE,
    /** The rules allow no addition now. */
    BLOCKED,
    /** On the list and not in the file, and the file is to be the whole list. */
    REMOVAL,
    /** The same, but it has sold (R74). */
    STAYS,
    /** Left out by hand. */
    DROPPED;

    /** Those that come back in the file of the rest. */
    public static final Set<RowVerdict> REST =
            EnumSet.of(UNKNOWN, AMBIGUOUS, WRONG_KIND, UNREADABLE, BLOCKED, STAYS, DROPPED);

    private static final Set<RowVerdict> CHOOSABLE = EnumSet.of(UNKNOWN, AMBIGUOUS, WRONG_KIND, UNREADABLE, DROPPED);
    private static final Set<RowVerdict> DROPPABLE =
            EnumSet.of(NEW, UNKNOWN, AMBIGUOUS, WRONG_KIND, UNREADABLE, BLOCKED, REMOVAL);

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<RowVerdict> of(String code) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.code().equals(code))
                .findFirst();
    }

    /** Whether somebody may say which partner is meant. */
    public boolean isRepairable() {
        return CHOOSABLE.contains(this);
    }

    public boolean isDroppable() {
        return DROPPABLE.contains(this);
    }
}
