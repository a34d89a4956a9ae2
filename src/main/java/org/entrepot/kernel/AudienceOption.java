package org.entrepot.kernel;

/** The reseller audience of an offer (R63); {@code NOT_SET} before the publisher chose (R45, R70). */
public enum AudienceOption {
    NOT_SET,
    ANY,
    SPECIFIC,
    NONE
}
