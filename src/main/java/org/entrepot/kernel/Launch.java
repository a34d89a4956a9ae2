package org.entrepot.kernel;

/** How this process was started: its mode, and whether the practice world belongs into its database. */
public record Launch(Mode mode, boolean loadsPracticeWorld) {

    public Launch {
        if (loadsPracticeWorld && mode == Mode.PRODUCTION) {
            throw new IllegalArgumentException("production never loads the practice world");
        }
    }

    public boolean isPractice() {
        return mode == Mode.PRACTICE;
    }
}
