package org.entrepot.health.web;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.health.domain.Reader;
import org.entrepot.site.Tab;
import org.entrepot.site.View;

/** The pages of each side. */
final class HealthTabs {

    static final String OWN = "/service-health";
    static final String BOARD = "/service-health/board";
    static final String OPERATOR = "/operator/service-health";
    static final String STORE = "/store/service-health";
    static final String FEEDS = "/service-health/feeds";

    private HealthTabs() {}

    static List<Tab> of(View view, Reader reader, String current) {
        var tabs = new ArrayList<Tab>();
        switch (reader) {
            case Reader.Publisher _ -> {
                tabs.add(tab(view, "now", BOARD, current));
                tabs.add(tab(view, "components", BOARD + "/components", current));
                tabs.add(tab(view, "history", BOARD + "/history", current));
                tabs.add(tab(view, "feeds", FEEDS, current));
            }
            case Reader.Partner _ -> {
                tabs.add(tab(view, "now", OWN, current));
                tabs.add(tab(view, "services", OWN + "/services", current));
                tabs.add(tab(view, "customers", OWN + "/customers", current));
                tabs.add(tab(view, "history", OWN + "/history", current));
                tabs.add(tab(view, "feeds", FEEDS, current));
            }
            case Reader.Customer _ -> {
                tabs.add(tab(view, "now", OWN, current));
                tabs.add(tab(view, "services", OWN + "/services", current));
                tabs.add(tab(view, "history", OWN + "/history", current));
                tabs.add(tab(view, "feeds", FEEDS, current));
            }
            case Reader.Everything _ -> {
                tabs.add(tab(view, "now", OPERATOR, current));
                tabs.add(tab(view, "history", OPERATOR + "/history", current));
            }
            case Reader.Everybody _ -> {}
        }
        return tabs;
    }

    /** Where the list is from which a reader came. */
    static String home(Reader reader) {
        return switch (reader) {
            case Reader.Publisher _ -> BOARD;
            case Reader.Partner _, Reader.Customer _ -> OWN;
            case Reader.Everything _ -> OPERATOR;
            case Reader.Everybody _ -> STORE;
        };
    }

    private static Tab tab(View view, String key, String href, String current) {
        return new Tab(view.t("health.tab." + key), href, key.equals(current));
    }
}
