package org.entrepot.site;

import java.text.NumberFormat;
import java.util.Locale;

/** A limit as people read it, such as 1 MB. */
public final class ByteSize {

    private static final long KILO = 1024;

    private ByteSize() {}

    public static String text(long bytes, Locale locale) {
        var number = NumberFormat.getIntegerInstance(locale);
        return bytes < KILO * KILO ? number.format(bytes / KILO) + " kB" : number.format(bytes / (KILO * KILO)) + " MB";
    }
}
