package org.entrepot.site;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The address of a list in another state: every filter stays, one parameter changes. */
public final class Links {

    private Links() {}

    public static String with(String path, String name, String value) {
        var rest = without(path, name);
        return rest + (rest.contains("?") ? "&" : "?") + name + "=" + LocalPath.encode(value);
    }

    public static String without(String path, String name) {
        var mark = path.indexOf('?');
        if (mark < 0) {
            return path;
        }
        var query = Arrays.stream(path.substring(mark + 1).split("&"))
                .filter(part -> !part.isEmpty() && !part.equals(name) && !part.startsWith(name + "="))
                .collect(Collectors.joining("&"));
        return path.substring(0, mark) + (query.isEmpty() ? "" : "?" + query);
    }
}
