/** Service health in PostgreSQL. */
@NullMarked
package org.entrepot.health.persistence;

import org.jspecify.annotations.NullMarked;
