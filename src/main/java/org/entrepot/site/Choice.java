package org.entrepot.site;

/** One option of a select or of a group of boxes or radios. */
public record Choice(String value, String label, String hint) {

    public Choice(String value, String label) {
        this(value, label, "");
    }
}
