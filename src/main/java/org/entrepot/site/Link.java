package org.entrepot.site;

/** A place to go; the last step of a breadcrumb is the page itself and has no address. */
public record Link(String label, String href) {

    public boolean leadsSomewhere() {
        return !href.isEmpty();
    }
}
