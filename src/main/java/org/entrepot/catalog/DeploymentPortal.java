package org.entrepot.catalog;

import java.time.Instant;

/** Where plans of a type are deployed after the order (P13). */
public record DeploymentPortal(OfferType type, String name, String url, Instant since) {}
