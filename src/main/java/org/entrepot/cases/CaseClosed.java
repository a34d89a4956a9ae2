package org.entrepot.cases;

import java.time.Instant;
import org.entrepot.kernel.OrganizationId;

/**
 * Nothing is open any more.
 *
 * @param byItself nobody closed it; it was quiet for as long as that takes
 */
public record CaseClosed(CaseRef about, OrganizationId asker, OrganizationId holder, boolean byItself, Instant at) {}
