/** What the verdict needs to know, asked of the modules that own it; each question takes many keys at once. */
@NamedInterface("spi")
@NullMarked
package org.entrepot.verdict.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
