package org.entrepot.access.application;

import org.entrepot.access.domain.AccessReceipt;
import org.entrepot.access.domain.Administration;
import org.entrepot.access.domain.SignInWay;
import org.entrepot.organizations.Member;
import org.entrepot.receipts.ReceiptContent;
import org.entrepot.receipts.Receipts;
import org.springframework.stereotype.Component;

/** P20: the sign-in of an administrator leaves a receipt, whichever way it came. */
@Component
class SignInReceipts {

    private final Receipts receipts;

    SignInReceipts(Receipts receipts) {
        this.receipts = receipts;
    }

    void record(Member member, SignInWay way) {
        if (Administration.signInLeavesReceipt(member.roles())) {
            receipts.record(
                    member.asActor(),
                    AccessReceipt.ADMINISTRATOR_SIGNED_IN,
                    ReceiptContent.about("member", member.id().value())
                            .with("way", way)
                            .withCodes("roles", member.roles()));
        }
    }
}
