package org.entrepot.cases;

import java.time.Instant;
import org.entrepot.kernel.OrganizationId;

/** It was not solved after all. */
public record CaseReopened(CaseRef about, OrganizationId asker, OrganizationId holder, EntryId entry, Instant at) {}
