package org.entrepot.access.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where to go to sign in, and where to go back to afterwards: to paths of this marketplace only. */
final class SignInAddress {

    static final String PATH = "/sign-in";

    private SignInAddress() {}

    static String comingBackTo(String path) {
        return PATH + back(path);
    }

    /** The query that carries the way back. */
    static String back(String path) {
        return path.equals("/") ? "" : "?back=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** The wanted path when it leads nowhere else; {@code //host} and {@code /\host} are other hosts to a browser. */
    static String safe(Optional<String> wanted) {
        return wanted.filter(SignInAddress::isLocal).orElse("/");
    }

    private static boolean isLocal(String path) {
        if (!path.startsWith("/") || path.startsWith("//") || path.contains("\\") || path.startsWith(PATH)) {
            return false;
        }
        if (path.chars().anyMatch(Character::isISOControl)) {
            return false;
        }
        try {
            var address = new URI(path);
            return !address.isAbsolute() && address.getRawAuthority() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
