/** Audiences, authorizations and assortments in PostgreSQL, with their history. */
@NullMarked
package org.entrepot.channel.persistence;

import org.jspecify.annotations.NullMarked;
