package org.entrepot.verdict;

import java.util.LinkedHashMap;
import java.util.Map;

/** The viewers that the redaction cases and the reference name. */
final class Viewers {

    static final Map<String, Viewer> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("publisher", new Viewer.Publisher());
        BY_NAME.put("partner", new Viewer.Partner(true, true));
        BY_NAME.put("partner-no-relationship", new Viewer.Partner(false, true));
        BY_NAME.put("partner-no-partnership", new Viewer.Partner(true, false));
        BY_NAME.put("reseller", new Viewer.Reseller(true, true));
        BY_NAME.put("reseller-not-its-customer", new Viewer.Reseller(true, false));
        BY_NAME.put("reseller-not-linked", new Viewer.Reseller(false, false));
        BY_NAME.put("customer", new Viewer.Customer());
        BY_NAME.put("operator", new Viewer.Operator());
    }

    private Viewers() {}

    static Viewer named(String name) {
        var viewer = BY_NAME.get(name);
        if (viewer == null) {
            throw new IllegalArgumentException("no viewer " + name);
        }
        return viewer;
    }
}
