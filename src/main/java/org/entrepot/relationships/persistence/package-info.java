/** Links and agreements in PostgreSQL. */
@NullMarked
package org.entrepot.relationships.persistence;

import org.jspecify.annotations.NullMarked;
