package org.entrepot.discovery.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the body, and lets nothing through to the answer that is under way. */
final class CapturedResponse extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    CapturedResponse(HttpServletResponse around) {
        super(around);
    }

    String text() {
        return body.toString(StandardCharsets.UTF_8);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new Body(body);
    }

    @Override
    public void setContentType(String type) {
        // of the inner page only
    }

    @Override
    public void setContentLength(int length) {
        // of the inner page only
    }

    @Override
    public void setHeader(String name, String value) {
        // of the inner page only
    }

    @Override
    public void addHeader(String name, String value) {
        // of the inner page only
    }

    @Override
    public void setStatus(int status) {
        // of the inner page only
    }

    @Override
    public void addCookie(Cookie cookie) {
        // nobody's browser is asking
    }

    private static final class Body extends ServletOutputStream {

        private final ByteArrayOutputStream into;

        private Body(ByteArrayOutputStream into) {
            this.into = into;
        }

        @Override
        public void write(int octet) {
            into.write(octet);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("written at once");
        }
    }
}
