/** What a file is: its name, its type by content, its place on the shelf. */
@NullMarked
package org.entrepot.files.domain;

import org.jspecify.annotations.NullMarked;
