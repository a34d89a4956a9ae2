/** Requests in the database. */
@NullMarked
package org.entrepot.requests.persistence;

import org.jspecify.annotations.NullMarked;
