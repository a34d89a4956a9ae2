/** Cases: states, the ball, clocks, and what may be done with them. */
@NamedInterface("domain")
@NullMarked
package org.entrepot.cases.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
