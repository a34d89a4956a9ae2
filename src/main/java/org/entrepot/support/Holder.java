package org.entrepot.support;

import org.entrepot.kernel.OrganizationId;

/** A company in the part in which it answers. */
public record Holder(Answerer as, OrganizationId organization) {}
