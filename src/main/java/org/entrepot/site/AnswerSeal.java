package org.entrepot.site;

import java.util.Optional;

/**
 * Encrypts answers that are kept to be given again: some hold what is told only once, such as the secret of an API client.
 * Carried out by the module that keeps secrets.
 */
public interface AnswerSeal {

    byte[] close(byte[] answer);

    /** Empty when it was closed with another secret of the installation. */
    Optional<byte[]> open(byte[] closed);
}
