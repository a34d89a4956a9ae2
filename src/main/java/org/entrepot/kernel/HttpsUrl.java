package org.entrepot.kernel;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** An address that may be shown as a link: https only, host in lower case, no user and password (R311). */
public record HttpsUrl(String value) {

    public static final int LIMIT = 2000;

    private static final Pattern PARTS =
            Pattern.compile("(?i:https)://([^/?#]*)(.*)", Pattern.DOTALL | Pattern.UNICODE_CASE);
    private static final Pattern AUTHORITY = Pattern.compile("([^:\\s\\[\\]]+)(:[0-9]{1,5})?");

    public static Outcome<HttpsUrl> parse(String raw) {
        var text = Normalizer.normalize(raw, Normalizer.Form.NFC).strip();
        if (text.isEmpty()) {
            return Outcome.refused(InputRefusal.REQUIRED);
        }
        if (text.length() > LIMIT) {
            return Outcome.refused(InputRefusal.TEXT_TOO_LONG, String.valueOf(LIMIT));
        }
        var parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return Outcome.refused(InputRefusal.URL_NOT_HTTPS);
        }
        if (parts.group(1).contains("@")) {
            return Outcome.refused(InputRefusal.URL_HAS_CREDENTIALS);
        }
        var authority = AUTHORITY.matcher(parts.group(1));
        if (!authority.matches()) {
            return Outcome.refused(InputRefusal.URL_MALFORMED);
        }
        var port = authority.group(2) == null ? "" : authority.group(2);
        return DomainName.parse(authority.group(1))
                .fold(
                        host -> checked("https://" + host + port + parts.group(2)),
                        _ -> Outcome.refused(InputRefusal.URL_MALFORMED));
    }

    @Override
    public String toString() {
        return value;
    }

    private static Outcome<HttpsUrl> checked(String text) {
        try {
            return Outcome.done(new HttpsUrl(new URI(text).toASCIIString()));
        } catch (URISyntaxException _) {
            return Outcome.refused(InputRefusal.URL_MALFORMED);
        }
    }
}
