package org.entrepot.organizations;

import java.time.Instant;
import java.util.Locale;
import org.entrepot.kernel.EmailAddress;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.UserId;

/**
 * Somebody was asked to join, for the first time or again (R44).
 *
 * @param token secret of the link; nothing but the mail may carry it
 */
public record MemberInvited(
        UserId member,
        OrganizationId organization,
        String organizationName,
        EmailAddress email,
        Locale language,
        String invitedBy,
        String token,
        Instant expires) {

    @Override
    public String toString() {
        return "MemberInvited[" + member + "]";
    }
}
