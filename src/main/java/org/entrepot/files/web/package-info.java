/** Uploads and safe downloads, for the pages and the API of whoever attaches files to something. */
@NamedInterface("web")
@NullMarked
package org.entrepot.files.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
