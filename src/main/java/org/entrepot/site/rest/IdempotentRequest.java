package org.entrepot.site.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.entrepot.kernel.UserId;

/**
 * A creating request that may be sent again.
 *
 * @param operation method and path
 * @param hash of query and body, to tell a repeat from another request under the same key
 */
record IdempotentRequest(UserId client, String operation, String key, byte[] hash) {

    static IdempotentRequest of(UserId client, String key, HttpServletRequest request) {
        var body = request instanceof RequestWithBody read ? read.body() : new byte[0];
        return new IdempotentRequest(
                client,
                request.getMethod() + " " + request.getRequestURI(),
                key,
                hash(Optional.ofNullable(request.getQueryString()).orElse(""), body));
    }

    boolean isRepeatOf(byte[] earlier) {
        return MessageDigest.isEqual(hash, earlier);
    }

    private static byte[] hash(String query, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(query.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return digest.digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
