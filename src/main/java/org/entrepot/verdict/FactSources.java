package org.entrepot.verdict;

import org.entrepot.verdict.spi.CatalogFacts;
import org.entrepot.verdict.spi.ChannelFacts;
import org.entrepot.verdict.spi.OrganizationFacts;
import org.entrepot.verdict.spi.RelationshipFacts;
import org.entrepot.verdict.spi.SalesFacts;

/** The modules that own the facts. */
record FactSources(
        OrganizationFacts organizations,
        RelationshipFacts relationships,
        CatalogFacts catalog,
        ChannelFacts channel,
        SalesFacts sales) {}
