/** Cases in the database. */
@NullMarked
package org.entrepot.cases.persistence;

import org.jspecify.annotations.NullMarked;
