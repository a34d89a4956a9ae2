/** The rules of reseller audiences: pure, no Spring, no SQL, no clock. */
@NullMarked
package org.entrepot.channel.domain;

import org.jspecify.annotations.NullMarked;
