/** Moving the practice clock, and running what falls due on the way. */
@NullMarked
package org.entrepot.clock.application;

import org.jspecify.annotations.NullMarked;
