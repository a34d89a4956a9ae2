/** Export, import and living lists as pages and as an API. */
@NullMarked
package org.entrepot.lists.web;

import org.jspecify.annotations.NullMarked;
