package org.entrepot.notices.domain;

import java.time.Instant;
import java.util.UUID;

/** One notice in one inbox. */
public record Notice(UUID id, NoticeKind kind, Facts facts, String link, Instant at, boolean isRead) {}
