/** Plans and lists in PostgreSQL, set by set. */
@NullMarked
package org.entrepot.lists.persistence;

import org.jspecify.annotations.NullMarked;
