/**
 * The one verdict: may this partner do this with this plan for this customer, at this moment, and why (P17).
 *
 * <p>A pure function over a question and facts, and a second one that redacts its answer for a viewer. Catalogue,
 * checkout, import, API, support and the "Why?" card all call it; nobody else decides. The facts come in through
 * {@code verdict.spi}, implemented by the modules that own them; {@code verdict.web} puts an answer into words.
 */
@ApplicationModule(allowedDependencies = {"kernel", "site"})
@NullMarked
package org.entrepot.verdict;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
