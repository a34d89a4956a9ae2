/** Credentials, links, identities, API clients and signing keys in PostgreSQL. */
@NullMarked
package org.entrepot.access.persistence;

import org.jspecify.annotations.NullMarked;
