package org.entrepot.requests.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.entrepot.kernel.Actor;
import org.entrepot.requests.RequestKind;

/** Which kinds of request the operator reviews by hand (P4), with history (P18). */
public interface ReviewSettings {

    Set<RequestKind> manual();

    /** Waits for others that change it; no kind has two settings at a time. */
    void change(RequestKind kind, boolean manual, Actor by, Instant at);

    /** Since when, and by whom, for the kinds that were ever changed. */
    Map<RequestKind, Change> changes();

    record Change(boolean manual, String by, Instant since) {}
}
