package org.entrepot.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/** Reads a tenant id as people paste it: with or without braces, hyphens and capitals (R87, R95). */
public final class TenantId {

    private static final Pattern BRACES = Pattern.compile("^\\{(.*)}$");
    private static final Pattern HEX =
            Pattern.compile("([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})");
    private static final String NIL = "00000000-0000-0000-0000-000000000000";

    private TenantId() {}

    public static Outcome<OrganizationId> parse(String raw) {
        var text = raw.strip();
        if (text.isEmpty()) {
            return Outcome.refused(InputRefusal.REQUIRED);
        }
        var bare = BRACES.matcher(text).replaceAll("$1").toLowerCase(Locale.ROOT);
        var hyphenated = HEX.matcher(bare).replaceAll("$1-$2-$3-$4-$5");
        if (hyphenated.equals(NIL)) {
            return Outcome.refused(InputRefusal.TENANT_ID_NIL);
        }
        return OrganizationId.parse(hyphenated)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(InputRefusal.TENANT_ID_MALFORMED));
    }
}
