/** What people and programs do about support: one class for each use case. */
@NamedInterface("application")
@NullMarked
package org.entrepot.support.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
