package org.entrepot.catalog.web;

import org.entrepot.site.Form;

/** How many rows of links a form shows: all that are filled, and some empty ones. */
public final class LinkRows {

    private LinkRows() {}

    public static int of(Form form, String field, int least) {
        return Forms.rows(form, field, least);
    }
}
