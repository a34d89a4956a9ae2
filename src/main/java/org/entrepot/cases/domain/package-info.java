/** Cases: states, the ball, clocks, and what may be done with them. */
@NullMarked
package org.entrepot.cases.domain;

import org.jspecify.annotations.NullMarked;
