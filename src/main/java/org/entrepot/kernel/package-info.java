/**
 * The words that every module shares: ids, money, moments, actors, outcomes.
 *
 * <p>No Spring, no SQL, no clock calls; it depends on nothing of ours.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.entrepot.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
