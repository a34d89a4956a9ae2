package org.entrepot.cases;

import java.time.Instant;
import org.entrepot.kernel.OrganizationId;

/** The holder says that it is solved; the asker has until {@code closesAt} to say otherwise. */
public record CaseResolved(
        CaseRef about, OrganizationId asker, OrganizationId holder, EntryId entry, Instant closesAt, Instant at) {}
