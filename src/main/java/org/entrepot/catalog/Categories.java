package org.entrepot.catalog;

import java.util.List;

/** The categories that an offer may be found under; their names stand in the message bundles. */
public final class Categories {

    public static final List<String> CODES = List.of(
            "analytics",
            "artificial-intelligence",
            "collaboration",
            "commerce",
            "compliance",
            "customer-service",
            "databases",
            "developer-tools",
            "finance",
            "human-resources",
            "identity",
            "internet-of-things",
            "it-management",
            "learning",
            "location",
            "marketing",
            "media",
            "networking",
            "operations",
            "productivity",
            "project-management",
            "sales",
            "security",
            "storage",
            "web");

    private Categories() {}
}
