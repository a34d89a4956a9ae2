/** How far business time is moved, and how far it has come. */
@NullMarked
package org.entrepot.clock.domain;

import org.jspecify.annotations.NullMarked;
