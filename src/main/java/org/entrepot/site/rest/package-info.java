/**
 * The edge of the REST interface, before and after its controllers: what a body may be, repeats of a creating request, and
 * the description of the interface.
 */
@NullMarked
package org.entrepot.site.rest;

import org.jspecify.annotations.NullMarked;
