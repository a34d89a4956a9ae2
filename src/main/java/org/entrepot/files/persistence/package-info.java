/** Rows in the database, contents on disk. */
@NullMarked
package org.entrepot.files.persistence;

import org.jspecify.annotations.NullMarked;
