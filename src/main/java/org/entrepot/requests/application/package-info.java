/** One class for each thing that somebody does with a request. */
@NamedInterface("application")
@NullMarked
package org.entrepot.requests.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
