package org.entrepot.requests.domain;

/**
 * The form of section 9: what is filled in already and must not be changed (R106-R113), and what the publisher says
 * (A8).
 *
 * @param reason why, in the publisher's words
 */
public record RequestForm(String reason, String contactName, String contactEmail, String contactPhone) {

    /** R113. */
    public static final String PRODUCT_FAMILY = "Cloud and Online Services";

    /** R113. */
    public static final String PRODUCT = "Marketplace Publisher";

    /** R107. */
    public static final String PRODUCT_VERSION = "Live offer management";

    /** R109. */
    public static final String PROBLEM = "Update existing offer";

    /** R111, R112: shown, never read to find out what is wanted (A7). */
    public static final String TITLE = "Deauthorize CSP";

    public static final int LONGEST_REASON = 2_000;
    public static final int MOST_FILES = 5;
}
