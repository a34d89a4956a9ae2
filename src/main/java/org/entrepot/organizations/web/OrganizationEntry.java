package org.entrepot.organizations.web;

import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.organizations.Competency;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.organizations.Organization;
import org.entrepot.organizations.application.ReadOrganizations;

/** An organization for programs. */
record OrganizationEntry(
        OrganizationId id,
        String name,
        String domain,
        String country,
        Optional<String> region,
        List<String> kinds,
        Optional<ProgramStatus> programStatus,
        boolean listed) {

    static OrganizationEntry of(Organization organization) {
        return new OrganizationEntry(
                organization.id(),
                organization.name(),
                organization.domain().value(),
                organization.country().value(),
                organization.region().map(ProgramRegion::key),
                organization.kinds().stream().sorted().map(EnrolmentKind::code).toList(),
                organization.programStatus(),
                organization.isListed());
    }

    /** With what only the organization itself and the operator read. */
    record Full(
            OrganizationEntry organization,
            List<Agreement> agreements,
            List<String> unsignedRegions,
            List<Location> locations,
            List<String> competencies,
            List<String> skills,
            List<StatusChange> programStatusHistory) {

        static Full of(ReadOrganizations.Details details) {
            return new Full(
                    OrganizationEntry.of(details.organization()),
                    details.agreements().stream()
                            .map(signed -> new Agreement(
                                    signed.region().key(),
                                    signed.signedBy(),
                                    signed.moment().toString()))
                            .toList(),
                    details.unsignedRegions().stream().map(ProgramRegion::key).toList(),
                    details.locations().stream()
                            .map(location -> new Location(
                                    location.partnerId(), location.country().value()))
                            .toList(),
                    details.competencies().stream().map(Competency.Award::code).toList(),
                    details.skills(),
                    details.statusChanges().stream()
                            .map(change -> new StatusChange(
                                    change.status(),
                                    change.reason(),
                                    change.from().toString()))
                            .toList());
        }
    }

    /** A signed partner agreement. */
    record Agreement(String region, String signedBy, String signedAt) {}

    /** A place of business. */
    record Location(String partnerId, String country) {}

    /** A change of the program status, newest first in lists. */
    record StatusChange(ProgramStatus status, String reason, String from) {}
}
