@NullMarked
package org.entrepot.sales.web;

import org.jspecify.annotations.NullMarked;
