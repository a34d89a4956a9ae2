@NullMarked
package org.entrepot.discovery.application;

import org.jspecify.annotations.NullMarked;
