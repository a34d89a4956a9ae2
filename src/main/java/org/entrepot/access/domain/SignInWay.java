package org.entrepot.access.domain;

/** How a member proved who it is. */
public enum SignInWay {
    PASSWORD,
    IDENTITY_PROVIDER,
    PRACTICE
}
