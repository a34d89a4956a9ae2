/** What the marketplace needs to be told by the database. */
@NullMarked
package org.entrepot.discovery.domain;

import org.jspecify.annotations.NullMarked;
