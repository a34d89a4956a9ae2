package org.entrepot.access.application;

import java.util.Optional;
import org.entrepot.access.domain.SignInWay;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.UserId;
import org.entrepot.organizations.Member;
import org.entrepot.organizations.Members;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets anybody in as any member, in the practice marketplace only. */
@Service
@Transactional
public class SignInForPractice {

    private final Members members;
    private final SignInReceipts receipts;
    private final PracticeSignIn practice;

    SignInForPractice(Members members, SignInReceipts receipts, PracticeSignIn practice) {
        this.members = members;
        this.receipts = receipts;
        this.practice = practice;
    }

    public Outcome<Member> signInAs(Optional<UserId> user) {
        var member = user.flatMap(members::byId).filter(known -> known.isActive() && practice.isOpen());
        member.ifPresent(known -> receipts.record(known, SignInWay.PRACTICE));
        return member.map(Outcome::done).orElseGet(() -> Denial.notFound());
    }
}
