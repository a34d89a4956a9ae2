package org.entrepot.organizations;

import java.util.Locale;
import java.util.UUID;
import org.entrepot.kernel.EmailAddress;

/** The operator approved or rejected an application; the applicant is to be told, with the reason. */
public record ApplicationDecided(
        UUID application, boolean isApproved, String reason, String company, EmailAddress email, Locale language) {}
