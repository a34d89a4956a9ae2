package org.entrepot.lists.application;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that knows how much of it was read, and stops where a limit was set. */
public final class Counted extends FilterInputStream {

    private final long limit;
    private long total;
    private volatile long count;

    public Counted(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    public long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        var read = super.read();
        if (read >= 0) {
            add(1);
        }
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var read = super.read(target, offset, length);
        if (read > 0) {
            add(read);
        }
        return read;
    }

    /** One thread reads, others look. */
    private void add(int read) throws IOException {
        total += read;
        count = total;
        if (total > limit) {
            throw new TooLarge(limit);
        }
    }

    /** More was sent than is taken. */
    public static final class TooLarge extends IOException {

        private final long limit;

        TooLarge(long limit) {
            super("more than " + limit + " bytes");
            this.limit = limit;
        }

        public long limit() {
            return limit;
        }
    }
}
