package org.entrepot.site;

import java.util.Optional;

/**
 * One small entry at the end of the header, such as the bell of the notices.
 *
 * @param icon of the sprite
 * @param label what it is, in full, for whoever sees the icon only
 * @param text shown beside the icon where there is room; may be empty
 * @param count of what waits there
 * @param order lower comes first
 */
public record HeaderEntry(String icon, String label, String text, Optional<String> count, String href, int order) {}
