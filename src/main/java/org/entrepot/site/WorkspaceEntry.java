package org.entrepot.site;

/** One left-hand module of a thing's workspace, with its completeness mark (R317). */
public record WorkspaceEntry(String label, String href, Mark mark) {

    /** How complete a module is. */
    public enum Mark {
        NONE("none", Tone.NEUTRAL),
        COMPLETE("complete", Tone.GOOD),
        INCOMPLETE("incomplete", Tone.WARN),
        /** Live, and the draft differs. */
        CHANGED("changed", Tone.INFO),
        REFUSED("refused", Tone.BAD),
        NOT_STARTED("not-started", Tone.NEUTRAL);

        private final String css;
        private final Tone tone;

        Mark(String css, Tone tone) {
            this.css = css;
            this.tone = tone;
        }

        public Tone tone() {
            return tone;
        }

        /** Message key of its meaning. */
        public String key() {
            return "site.mark." + css;
        }
    }

    /** Whether the page at that path is this module's. */
    public boolean isCurrent(String path) {
        var end = path.indexOf('?');
        return (end < 0 ? path : path.substring(0, end)).equals(href);
    }
}
