/** What a draft, a submission and a publication are, and their rules; pure. */
@NamedInterface("domain")
@NullMarked
package org.entrepot.catalog.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
