/** Passwords, locks, secrets, scopes and API clients as values; no Spring, no SQL, no clock calls. */
@NullMarked
package org.entrepot.access.domain;

import org.jspecify.annotations.NullMarked;
