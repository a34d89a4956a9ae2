package org.entrepot.database;

import java.nio.file.Path;
import org.entrepot.kernel.Mode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this process is started.
 *
 * @param mode production unless said otherwise, so that a forgotten setting never opens the practice sign-ins to the world
 * @param data the directory of the embedded database
 * @param practice whether the practice world belongs into the database
 */
@ConfigurationProperties("entrepot")
record LaunchSettings(
        @DefaultValue("production") Mode mode,
        @DefaultValue("data") Path data,
        @DefaultValue("auto") PracticeLoad practice) {

    /** {@code AUTO} loads into the embedded database and spares a database that somebody else owns. */
    enum PracticeLoad {
        AUTO,
        LOAD,
        SKIP
    }

    boolean loadsPracticeWorld(boolean embedded) {
        return mode == Mode.PRACTICE
                && switch (practice) {
                    case AUTO -> embedded;
                    case LOAD -> true;
                    case SKIP -> false;
                };
    }
}
