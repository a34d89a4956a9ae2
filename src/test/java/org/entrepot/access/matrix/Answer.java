package org.entrepot.access.matrix;

import java.util.Locale;
import org.springframework.mock.web.MockHttpServletResponse;

/** What kind of answer somebody gets. */
enum Answer {
    /** It was done or shown, or leads on to what was done. */
    OK,
    /** Sign in first: 401, or a redirect to the sign-in page. */
    SIGN_IN,
    FORBIDDEN,
    NOT_FOUND,
    /** The caller may, but this input or this state does not allow it. */
    INVALID,
    /** A failure of ours; never expected. */
    BROKEN;

    static Answer of(MockHttpServletResponse response) {
        var location = response.getHeader("Location");
        return switch (response.getStatus()) {
            case 401 -> SIGN_IN;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 400, 405, 409, 412, 413, 415, 422, 428, 429 -> INVALID;
            case 302, 303 -> location != null && location.startsWith("/sign-in") ? SIGN_IN : OK;
            default -> response.getStatus() < 300 ? OK : BROKEN;
        };
    }

    static Answer of(String code) {
        return valueOf(code.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
