/**
 * The shell around every page and every API answer: frame, navigation, texts, errors. It knows no business module; they
 * hand it navigation entries and problems as values.
 */
@ApplicationModule(allowedDependencies = "kernel", type = ApplicationModule.Type.OPEN)
@NullMarked
package org.entrepot.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
