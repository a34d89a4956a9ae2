package org.entrepot.organizations;

import java.util.UUID;

/** A company asked to take part; the operator decides. */
public record ApplicationReceived(UUID application, EnrolmentKind kind) {}
