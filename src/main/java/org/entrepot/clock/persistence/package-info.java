/** Journeys of the practice clock in PostgreSQL. */
@NullMarked
package org.entrepot.clock.persistence;

import org.jspecify.annotations.NullMarked;
