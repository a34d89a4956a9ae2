/**
 * Where the marketplace keeps its data: an embedded PostgreSQL, or one that the operator names.
 *
 * <p>It starts and stops the embedded server, refuses databases and settings that would hurt later, and carries everything from one
 * PostgreSQL to another. It knows no table of any module.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.entrepot.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
