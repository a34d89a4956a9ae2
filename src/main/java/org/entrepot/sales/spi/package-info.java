/** What pages of subscriptions ask of those above. */
@NamedInterface("spi")
@NullMarked
package org.entrepot.sales.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
