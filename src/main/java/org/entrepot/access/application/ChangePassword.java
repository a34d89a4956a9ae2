package org.entrepot.access.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.entrepot.access.domain.AccessRefusal;
import org.entrepot.access.domain.PasswordRules;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.Problem;
import org.entrepot.organizations.Member;
import org.entrepot.organizations.Members;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member changes its own password; whoever found an open screen does not know the old one. */
@Service
@Transactional
public class ChangePassword {

    private final Members members;
    private final Passwords passwords;
    private final SignInLimits limits;

    ChangePassword(Members members, Passwords passwords, SignInLimits limits) {
        this.members = members;
        this.passwords = passwords;
        this.limits = limits;
    }

    public Outcome<Member> change(Actor actor, String current, String wanted, String repeated) {
        var member = members.byId(actor.user());
        if (member.isEmpty() || actor.kind() != Actor.Kind.PERSON) {
            return Denial.notFound();
        }
        var wait = limits.take(actor.user().toString(), actor.user().toString());
        if (wait.isPresent()) {
            return Outcome.refused(
                    AccessRefusal.SIGN_IN_TOO_OFTEN,
                    String.valueOf(wait.map(Duration::toSeconds).orElse(0L) + 1));
        }
        var problems = new ArrayList<>(PasswordRules.problems(
                "password", wanted, repeated, member.get().email().value()));
        if (!passwords.matches(Optional.of(actor.user()), current)) {
            problems.addFirst(Problem.at("current", AccessRefusal.CURRENT_PASSWORD_WRONG));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        passwords.set(actor.user(), wanted);
        return Outcome.done(member.get());
    }
}
