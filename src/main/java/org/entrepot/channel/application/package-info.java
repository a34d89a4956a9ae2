/** One class for each thing that somebody does with a reseller audience. */
@NamedInterface("application")
@NullMarked
package org.entrepot.channel.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
