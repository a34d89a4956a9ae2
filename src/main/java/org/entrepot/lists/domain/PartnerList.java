package org.entrepot.lists.domain;

import java.time.Instant;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.UserId;
import org.entrepot.lists.ListId;

/**
 * A list of partners that a publisher uses for its offers (idea 14).
 *
 * @param checkedAt when the directory was last compared with it
 */
public record PartnerList(
        ListId id,
        OrganizationId publisher,
        String name,
        Kind kind,
        ListRule rule,
        UserId madeBy,
        Instant checkedAt,
        long members,
        long offers,
        long version) {

    public static final int LONGEST_NAME = 100;

    /** How it lives. */
    public enum Kind {
        FIXED,
        /** Its rule decides who is on it. */
        FOLLOWING,
        /** Fixed, and shows who would join and who would drop out. */
        DRIFTING;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public boolean hasRule() {
            return this != FIXED;
        }

        public static java.util.Optional<Kind> of(String code) {
            return java.util.Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    /** "3 would join, 1 would drop out". */
    public record Drift(long joining, long leaving) {

        public boolean isAny() {
            return joining + leaving > 0;
        }
    }
}
