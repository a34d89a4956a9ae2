package org.entrepot.lists.domain;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The characters of an uploaded file: UTF-8, or UTF-16 with a byte order mark (A27). A byte that is neither is reported
 * exactly where it stands, so that its line can be named; the JDK's reader would have lost the characters before it.
 */
final class DecodedText extends Reader {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private boolean isAtEnd;

    private DecodedText(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    static DecodedText of(BufferedInputStream in) throws IOException {
        if (skip(in, 0xEF, 0xBB, 0xBF)) {
            return new DecodedText(in, StandardCharsets.UTF_8);
        }
        if (skip(in, 0xFF, 0xFE)) {
            return new DecodedText(in, StandardCharsets.UTF_16LE);
        }
        if (skip(in, 0xFE, 0xFF)) {
            return new DecodedText(in, StandardCharsets.UTF_16BE);
        }
        return new DecodedText(in, StandardCharsets.UTF_8);
    }

    /** Whether it begins like an archive or a workbook, whatever its name ends with. */
    static boolean isArchive(BufferedInputStream in) throws IOException {
        return startsWith(in, 'P', 'K', 3, 4)
                || startsWith(in, 'P', 'K', 5, 6)
                || startsWith(in, 0xD0, 0xCF, 0x11, 0xE0)
                || startsWith(in, 0x1F, 0x8B);
    }

    private static boolean skip(BufferedInputStream in, int... mark) throws IOException {
        if (!startsWith(in, mark)) {
            return false;
        }
        in.skipNBytes(mark.length);
        return true;
    }

    private static boolean startsWith(BufferedInputStream in, int... expected) throws IOException {
        in.mark(expected.length);
        var first = in.readNBytes(expected.length);
        in.reset();
        if (first.length < expected.length) {
            return false;
        }
        for (var i = 0; i < expected.length; i++) {
            if ((first[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        var out = CharBuffer.wrap(target, offset, length);
        while (true) {
            var result = decoder.decode(bytes, out, isAtEnd);
            if (out.position() > 0) {
                return out.position();
            }
            if (result.isError()) {
                result.throwException();
            }
            if (isAtEnd) {
                return -1;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        var read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            isAtEnd = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
