/** The reseller audience and the assortment as pages and as an API. */
@NullMarked
package org.entrepot.channel.web;

import org.jspecify.annotations.NullMarked;
