package org.entrepot.lists.domain;

import java.util.Optional;
import org.entrepot.kernel.Refusal;

/**
 * One entry of a list as somebody gave it.
 *
 * @param line physical line of the file, the first is 1
 * @param key what the partner is looked up by, normalised; empty when it is wrong
 * @param given the same as typed
 * @param wrong why it cannot be looked up
 * @param raw the whole row, to be given back
 */
public record GivenRow(int line, KeyKind kind, String key, String given, Optional<Refusal> wrong, String raw) {

    /** By what a row names its partner. */
    public enum KeyKind {
        TENANT,
        DOMAIN,
        PARTNER_ID,
        NAME,
        NONE
    }
}
