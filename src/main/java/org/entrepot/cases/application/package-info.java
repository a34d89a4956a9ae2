/** One class for each thing that somebody does with a case. */
@NamedInterface("application")
@NullMarked
package org.entrepot.cases.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
