/** A verdict in words and as JSON: the "Why?" card that pages embed, and the body that the API answers. */
@NamedInterface("web")
@NullMarked
package org.entrepot.verdict.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
