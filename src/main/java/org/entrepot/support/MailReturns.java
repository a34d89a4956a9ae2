package org.entrepot.support;

import java.time.Instant;

/** Told of addresses to which a mail could not be delivered, by whoever sends mails. */
public interface MailReturns {

    void cameBack(String address, Instant at);
}
