package org.entrepot.organizations;

import java.util.Optional;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.ProgramStatus;

/** A partner's standing in the partner program is another from now on (R12). */
public record ProgramStatusChanged(
        OrganizationId organization, Optional<ProgramStatus> before, ProgramStatus after, String reason) {}
