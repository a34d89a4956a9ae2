/** One class for each thing that somebody does with a reseller audience. */
@NullMarked
package org.entrepot.channel.application;

import org.jspecify.annotations.NullMarked;
