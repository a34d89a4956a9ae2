package org.entrepot.files.domain;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Where contents lie, each once, under its hash. */
public interface Shelf {

    /** Streams to a name of its own; empty, and nothing kept, when there is more than the limit. */
    Optional<Deposit> receive(InputStream content, long limit);

    /** Takes it to its place: whole or not at all, even when the machine stops. */
    void place(Deposit deposit);

    void discard(Deposit deposit);

    InputStream open(String sha256);

    void remove(String sha256);

    /** What was begun before that moment and never finished. */
    void sweep(Instant before);

    /** Received, and not placed yet. */
    record Deposit(Path path, long size, String sha256) {}
}
