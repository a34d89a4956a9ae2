/** Desks, profiles, declarations and links in PostgreSQL. */
@NullMarked
package org.entrepot.support.persistence;

import org.jspecify.annotations.NullMarked;
