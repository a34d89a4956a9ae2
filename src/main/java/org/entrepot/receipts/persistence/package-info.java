/** Receipts in PostgreSQL. */
@NullMarked
package org.entrepot.receipts.persistence;

import org.jspecify.annotations.NullMarked;
