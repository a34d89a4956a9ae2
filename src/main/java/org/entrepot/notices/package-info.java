/**
 * Notices: who is told of what has happened, in an inbox and by mail, each in its reader's language.
 *
 * <p>It listens to everybody's events and is asked by nobody. What happened is written down in the transaction of the
 * event, as a kind and facts, never as a text; everything else follows in the background.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "site",
            "organizations",
            "catalog",
            "channel",
            "sales",
            "requests",
            "cases",
            "support",
            "health",
            "health :: spi",
            "discovery",
            "materials"
        })
@NullMarked
package org.entrepot.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
