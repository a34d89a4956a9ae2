package org.entrepot.cases;

/**
 * What people call a case by.
 *
 * @param number counts up, never reused (P10)
 * @param title as its asker put it
 */
public record CaseRef(CaseId id, long number, String title) {

    /** Such as {@code CS-000042}. */
    public String label() {
        return label(number);
    }

    public static String label(long number) {
        return "CS-%06d".formatted(number);
    }
}
