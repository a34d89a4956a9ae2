/** Pages and API of requests. */
@NullMarked
package org.entrepot.requests.web;

import org.jspecify.annotations.NullMarked;
