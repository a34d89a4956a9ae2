/** The use cases of orders and subscriptions, also for the practice world. */
@NamedInterface("application")
@NullMarked
package org.entrepot.sales.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
