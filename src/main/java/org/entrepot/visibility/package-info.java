/**
 * Who may see what of an offer and of what stands around it: the visibility matrix of section 11 as one pure function.
 *
 * <p>Pages, API answers, downloads and feeds ask it; nobody else decides. It knows nothing but {@code kernel}: whoever asks
 * brings the facts of the viewer along.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.entrepot.visibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
