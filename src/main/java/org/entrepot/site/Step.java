package org.entrepot.site;

/**
 * One step of a way that has an order.
 *
 * @param detail a moment or a remark; empty for none
 */
public record Step(String label, State state, String detail) {

    /** Where the way stands. */
    public enum State {
        DONE("done", Tone.GOOD),
        CURRENT("current", Tone.INFO),
        FAILED("failed", Tone.BAD),
        AHEAD("ahead", Tone.NEUTRAL);

        private final String css;
        private final Tone tone;

        State(String css, Tone tone) {
            this.css = css;
            this.tone = tone;
        }

        public String css() {
            return "step-" + css;
        }

        public Tone tone() {
            return tone;
        }

        /** Message key of what a screen reader says. */
        public String key() {
            return "site.step." + css;
        }
    }

    public Step(String label, State state) {
        this(label, state, "");
    }
}
