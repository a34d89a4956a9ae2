package org.entrepot.organizations;

import org.entrepot.kernel.OrganizationId;

/** What a search of the directory can ask about an organization is different from now on: name, country, competencies or skills. */
public record DirectoryEntryChanged(OrganizationId organization) {}
