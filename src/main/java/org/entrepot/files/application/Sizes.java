package org.entrepot.files.application;

/** A number of bytes as people read it. */
final class Sizes {

    private static final long KILO = 1024;

    private Sizes() {}

    static String text(long bytes) {
        return bytes < KILO * KILO ? bytes / KILO + " kB" : bytes / (KILO * KILO) + " MB";
    }
}
