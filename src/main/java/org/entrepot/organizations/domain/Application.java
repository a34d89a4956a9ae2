package org.entrepot.organizations.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.DomainName;
import org.entrepot.kernel.EmailAddress;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PhoneNumber;
import org.entrepot.organizations.EnrolmentKind;

/**
 * A company's wish to take part as a publisher or partner.
 *
 * @param attestsRequirements the applicant says that it meets what direct bill enrolment asks for (R15)
 */
public record Application(
        UUID id,
        EnrolmentKind kind,
        String company,
        DomainName domain,
        CountryCode country,
        String contactName,
        EmailAddress email,
        Optional<PhoneNumber> phone,
        Locale language,
        String message,
        boolean attestsRequirements,
        Instant appliedAt,
        Optional<Decision> decision) {

    public boolean isOpen() {
        return decision.isEmpty();
    }

    /** @param organization the tenant that came of it, when approved */
    public record Decision(Optional<OrganizationId> organization, String reason, String by, Instant moment) {

        public boolean isApproval() {
            return organization.isPresent();
        }
    }
}
