/** Offers, drafts, publications and prices in PostgreSQL. */
@NullMarked
package org.entrepot.catalog.persistence;

import org.jspecify.annotations.NullMarked;
