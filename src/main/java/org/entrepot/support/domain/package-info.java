/** The routing matrix, desks and their hours, and what a passport is made of; pure. */
@NullMarked
package org.entrepot.support.domain;

import org.jspecify.annotations.NullMarked;
