/** One class for each thing that somebody does with a request. */
@NullMarked
package org.entrepot.requests.application;

import org.jspecify.annotations.NullMarked;
