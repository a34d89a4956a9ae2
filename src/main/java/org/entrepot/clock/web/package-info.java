/** The practice clock for people and programs. */
@NullMarked
package org.entrepot.clock.web;

import org.jspecify.annotations.NullMarked;
