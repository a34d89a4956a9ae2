package org.entrepot.site;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An address inside this marketplace, for coming back; anything that could lead elsewhere reads as the start page. */
public final class LocalPath {

    private LocalPath() {}

    public static String of(Optional<String> wanted) {
        return wanted.filter(LocalPath::isLocal).orElse("/");
    }

    /** Path and query of an address of this host, such as a Referer; the start page for any other. */
    public static String ofAddress(Optional<String> address, String host) {
        return of(address.flatMap(text -> pathAt(text, host)));
    }

    /** For a query parameter. */
    public static String encode(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** A second slash or a backslash would name another host; control characters are dropped by browsers. */
    private static boolean isLocal(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().allMatch(sign -> sign > ' ' && sign != '\\' && sign != 0x7f);
    }

    private static Optional<String> pathAt(String address, String host) {
        try {
            var uri = URI.create(address);
            if (!host.equals(uri.getHost()) || uri.getRawPath() == null) {
                return Optional.empty();
            }
            return Optional.of(
                    uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
