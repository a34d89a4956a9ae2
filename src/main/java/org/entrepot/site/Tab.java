package org.entrepot.site;

/**
 * One of several views of a thing, each with its own address.
 *
 * @param count shown behind the label; empty for none
 */
public record Tab(String label, String href, boolean isCurrent, String count) {

    public Tab(String label, String href, boolean isCurrent) {
        this(label, href, isCurrent, "");
    }
}
