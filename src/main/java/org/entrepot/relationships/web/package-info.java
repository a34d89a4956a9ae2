/** Pages and API of links and agreements. */
@NullMarked
package org.entrepot.relationships.web;

import org.jspecify.annotations.NullMarked;
