/** Happenings, inboxes and the outbox in PostgreSQL. */
@NullMarked
package org.entrepot.notices.persistence;

import org.jspecify.annotations.NullMarked;
