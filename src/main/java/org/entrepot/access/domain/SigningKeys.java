package org.entrepot.access.domain;

import java.time.Instant;
import java.util.List;

/** The signing keys of this installation. */
public interface SigningKeys {

    /** Newest first. */
    List<SigningKey> published(Instant at);

    /** Keeps others from making a key at the same time, until the transaction ends. */
    void lock();

    void add(SigningKey key);

    /** Ends the signing of all keys; they stay published. */
    void stopSigning(Instant at);

    void forgetEnded(Instant at);
}
