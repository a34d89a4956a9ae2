package org.entrepot.organizations.application;

import org.entrepot.kernel.EmailAddress;
import org.entrepot.kernel.UserId;

/**
 * Somebody who has been asked to join.
 *
 * @param token secret of the link; shown to the inviter in practice mode only
 */
public record Invited(UserId member, EmailAddress email, String token) {

    @Override
    public String toString() {
        return "Invited[" + member + "]";
    }
}
