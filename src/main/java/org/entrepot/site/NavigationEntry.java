package org.entrepot.site;

/**
 * One entry of the navigation.
 *
 * @param key message key of its label
 * @param href where it leads
 * @param order lower comes first; modules use steps of ten
 */
public record NavigationEntry(String key, String href, int order) {

    /** Whether a page below that path belongs to this entry. */
    public boolean isCurrent(String path) {
        return path.equals(href) || path.startsWith(href + "/") || path.startsWith(href + "?");
    }
}
