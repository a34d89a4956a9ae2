/** The publisher's workspace, the certification queue and the REST interface. */
@NullMarked
package org.entrepot.catalog.web;

import org.jspecify.annotations.NullMarked;
