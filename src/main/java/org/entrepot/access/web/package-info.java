/** The security chain, the sessions, and the pages and API of signing in. */
@NullMarked
package org.entrepot.access.web;

import org.jspecify.annotations.NullMarked;
