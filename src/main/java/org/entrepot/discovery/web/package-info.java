@NullMarked
package org.entrepot.discovery.web;

import org.jspecify.annotations.NullMarked;
