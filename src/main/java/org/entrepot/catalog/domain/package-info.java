/** What a draft, a submission and a publication are, and their rules; pure. */
@NullMarked
package org.entrepot.catalog.domain;

import org.jspecify.annotations.NullMarked;
