/** What people are told, and where it waits for them. */
@NullMarked
package org.entrepot.notices.domain;

import org.jspecify.annotations.NullMarked;
