package org.entrepot.lists.domain;

import java.util.Optional;
import java.util.regex.Pattern;
import org.entrepot.kernel.DomainName;
import org.entrepot.kernel.InputRefusal;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Refusal;
import org.entrepot.kernel.TenantId;
import org.entrepot.lists.domain.GivenRow.KeyKind;
import org.entrepot.organizations.SearchText;

/** Reads what a row names its partner by (R87, R95, P10). */
public final class Keys {

    private static final int LONGEST_NAME = 300;
    private static final Pattern LOOKS_LIKE_TENANT =
            Pattern.compile("\\{?([0-9a-fA-F-]{30,40}|[0-9a-zA-Z]{6,10}(-[0-9a-zA-Z]{3,5}){3}-[0-9a-zA-Z]{9,14})}?");
    private static final Pattern PARTNER_ID = Pattern.compile("[1-9][0-9]{3,9}");

    private Keys() {}

    /** @param wrong why it cannot mean anybody; empty when it could */
    public record Key(KeyKind kind, String text, Optional<Refusal> wrong) {

        static Key wrong(Refusal refusal) {
            return new Key(KeyKind.NONE, "", Optional.of(refusal));
        }
    }

    static Key tenant(String typed) {
        return key(KeyKind.TENANT, TenantId.parse(typed));
    }

    static Key domain(String typed) {
        return key(KeyKind.DOMAIN, DomainName.parse(typed));
    }

    static Key partnerId(String typed) {
        var text = typed.strip();
        return PARTNER_ID.matcher(text).matches()
                ? new Key(KeyKind.PARTNER_ID, text, Optional.empty())
                : Key.wrong(ListsRefusal.PARTNER_ID_UNKNOWN);
    }

    /** A pasted entry says itself what it is. */
    public static Key any(String typed) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return Key.wrong(InputRefusal.REQUIRED);
        }
        if (LOOKS_LIKE_TENANT.matcher(text).matches()) {
            return tenant(text);
        }
        if (PARTNER_ID.matcher(text).matches()) {
            return partnerId(text);
        }
        if (isDomain(text)) {
            return domain(text);
        }
        return text.length() > LONGEST_NAME
                ? Key.wrong(ListsRefusal.PARTNER_NAME_UNKNOWN)
                : new Key(KeyKind.NAME, SearchText.fold(text), Optional.empty());
    }

    /** Whether it is an id or a domain, so that several of them may stand in one line. */
    static boolean isExact(String text) {
        return LOOKS_LIKE_TENANT.matcher(text).matches() || isDomain(text);
    }

    private static boolean isDomain(String text) {
        return text.indexOf('.') > 0
                && text.chars().noneMatch(Character::isWhitespace)
                && DomainName.parse(text) instanceof Outcome.Done;
    }

    private static Key key(KeyKind kind, Outcome<?> parsed) {
        return parsed.fold(
                value -> new Key(kind, value.toString(), Optional.empty()),
                problems -> Key.wrong(problems.getFirst().refusal()));
    }
}
