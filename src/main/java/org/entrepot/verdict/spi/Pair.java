package org.entrepot.verdict.spi;

import org.entrepot.kernel.OrganizationId;

/** Two organizations and a direction: partner and customer, or provider and reseller. */
public record Pair(OrganizationId from, OrganizationId to) {}
