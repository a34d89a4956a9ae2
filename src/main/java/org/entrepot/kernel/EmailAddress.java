package org.entrepot.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** One bare e-mail address: the domain in lower case and ASCII, the local part as given (R152). */
public record EmailAddress(String value) {

    private static final int LIMIT = 254;
    private static final int LOCAL_LIMIT = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");

    public static Outcome<EmailAddress> parse(String raw) {
        var text = Normalizer.normalize(raw, Normalizer.Form.NFC).strip();
        if (text.isEmpty()) {
            return Outcome.refused(InputRefusal.REQUIRED);
        }
        if (text.length() > LIMIT) {
            return Outcome.refused(InputRefusal.EMAIL_TOO_LONG, String.valueOf(LIMIT));
        }
        var at = text.indexOf('@');
        var local = at < 0 ? "" : text.substring(0, at);
        if (local.length() > LOCAL_LIMIT || !LOCAL.matcher(local).matches()) {
            return Outcome.refused(InputRefusal.EMAIL_MALFORMED);
        }
        return DomainName.parse(text.substring(at + 1))
                .fold(domain -> join(local, domain), _ -> Outcome.refused(InputRefusal.EMAIL_MALFORMED));
    }

    /** What two spellings of one mailbox share; addresses are unique by it. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    public String domain() {
        return value.substring(value.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return value;
    }

    private static Outcome<EmailAddress> join(String local, DomainName domain) {
        var joined = local + "@" + domain;
        return joined.length() > LIMIT
                ? Outcome.refused(InputRefusal.EMAIL_TOO_LONG, String.valueOf(LIMIT))
                : Outcome.done(new EmailAddress(joined));
    }
}
