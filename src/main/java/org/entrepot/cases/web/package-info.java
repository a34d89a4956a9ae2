/** Pages and API of cases. */
@NullMarked
package org.entrepot.cases.web;

import org.jspecify.annotations.NullMarked;
