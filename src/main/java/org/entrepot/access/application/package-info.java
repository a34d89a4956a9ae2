/** What a visitor, a member and an administrator do about signing in; one class for each use case. */
@NullMarked
package org.entrepot.access.application;

import org.jspecify.annotations.NullMarked;
