package org.entrepot.requests.domain;

import java.time.Instant;
import java.util.UUID;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;

/** One partner that a rule would take off a live list (P2). */
public record Proposal(UUID id, OfferId offer, OrganizationId publisher, OrganizationId partner, Instant at) {}
