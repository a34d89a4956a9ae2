package org.entrepot.access.web;

import java.util.Optional;
import org.entrepot.site.LocalPath;

/** Where to go to sign in, and where to go back to afterwards: to paths of this marketplace only. */
final class SignInAddress {

    static final String PATH = "/sign-in";

    private SignInAddress() {}

    static String comingBackTo(String path) {
        return PATH + back(path);
    }

    /** The query that carries the way back. */
    static String back(String path) {
        return path.equals("/") ? "" : "?back=" + LocalPath.encode(path);
    }

    /** The wanted path when it is one of ours; coming back to the sign-in would look like a failure. */
    static String safe(Optional<String> wanted) {
        return LocalPath.of(wanted.filter(path -> !path.startsWith(PATH)));
    }
}
