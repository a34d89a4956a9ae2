package org.entrepot.site;

import java.util.Locale;

/** What a badge or a notice means to its reader; never told by colour alone. */
public enum Tone {
    NEUTRAL("dot"),
    GOOD("check"),
    WARN("warning"),
    BAD("cross"),
    INFO("info");

    private final String icon;

    Tone(String icon) {
        this.icon = icon;
    }

    /** Its sign in the sprite. */
    public String icon() {
        return icon;
    }

    /** Its CSS class. */
    public String css() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
