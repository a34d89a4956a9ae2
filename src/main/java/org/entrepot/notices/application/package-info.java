/** Listening, spreading, wording and delivering. */
@NullMarked
package org.entrepot.notices.application;

import org.jspecify.annotations.NullMarked;
