/** What requests are and how they move from state to state: pure, no Spring, no SQL, no clock. */
@NullMarked
package org.entrepot.requests.domain;

import org.jspecify.annotations.NullMarked;
