package org.entrepot.access.application;

import java.util.ArrayList;
import org.entrepot.access.domain.AccessRefusal;
import org.entrepot.access.domain.PasswordRules;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.organizations.Invitations;
import org.entrepot.organizations.Member;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An invited person says how to be called, chooses a password and is a member from then on (R44). */
@Service
@Transactional
public class JoinByInvitation {

    private static final int LONGEST_NAME = 200;

    private final Invitations invitations;
    private final Passwords passwords;

    JoinByInvitation(Invitations invitations, Passwords passwords) {
        this.invitations = invitations;
        this.passwords = passwords;
    }

    @Transactional(readOnly = true)
    public Outcome<Invitations.Open> open(String token) {
        return invitations
                .open(token)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(AccessRefusal.LINK_NOT_VALID));
    }

    public Outcome<Member> accept(String token, String name, String password, String repeated) {
        return open(token).then(invitation -> {
            var email = invitation.member().email().value();
            var problems = new ArrayList<>(PasswordRules.problems("password", password, repeated, email));
            if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
                problems.addFirst(Problem.at("name", AccessRefusal.MEMBER_NAME_LENGTH, String.valueOf(LONGEST_NAME)));
            }
            if (!problems.isEmpty()) {
                return Outcome.refused(problems);
            }
            return invitations.accept(token, name.strip()).ifDone(member -> passwords.set(member.id(), password));
        });
    }
}
