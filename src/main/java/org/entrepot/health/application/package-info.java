/** Use cases of service health. */
@NullMarked
package org.entrepot.health.application;

import org.jspecify.annotations.NullMarked;
