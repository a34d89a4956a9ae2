package org.entrepot.cases.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address for one person's answers in one case: the mailbox of cases with a secret behind a plus sign. */
public final class ReplyAddress {

    private static final Pattern SHAPE = Pattern.compile("[^@]+\\+([a-z2-7]{26})@[^@]+");

    private ReplyAddress() {}

    /** @param mailbox such as {@code cases@market.example} */
    public static String of(String mailbox, String token) {
        var at = mailbox.lastIndexOf('@');
        return mailbox.substring(0, at) + "+" + token + mailbox.substring(at);
    }

    static Optional<String> token(String address) {
        var shape = SHAPE.matcher(address.toLowerCase(Locale.ROOT));
        return shape.matches() ? Optional.of(shape.group(1)) : Optional.empty();
    }
}
