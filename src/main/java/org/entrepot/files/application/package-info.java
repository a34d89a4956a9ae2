/** One class for each thing that is done with files. */
@NullMarked
package org.entrepot.files.application;

import org.jspecify.annotations.NullMarked;
