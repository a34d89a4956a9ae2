/** Organizations and members in PostgreSQL. */
@NullMarked
package org.entrepot.organizations.persistence;

import org.jspecify.annotations.NullMarked;
