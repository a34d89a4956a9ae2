package org.entrepot.site.rest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.entrepot.kernel.Problem;
import org.entrepot.site.SiteRefusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.json.JsonFactory;

/** Whether bytes are one well-formed JSON value in UTF-8 whose texts can be stored; the first reason why not. */
final class JsonBody {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonBody() {}

    static Optional<Problem> check(byte[] body) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), decode(body))) {
            return check(parser);
        } catch (CharacterCodingException _) {
            return Optional.of(Problem.of(SiteRefusal.MALFORMED_TEXT));
        } catch (JacksonException broken) {
            var place = broken.getLocation();
            return Optional.of(Problem.of(
                    SiteRefusal.MALFORMED_JSON,
                    String.valueOf(place == null ? 1 : place.getLineNr()),
                    String.valueOf(place == null ? 1 : place.getColumnNr())));
        }
    }

    private static Optional<Problem> check(JsonParser parser) {
        var values = 0;
        for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (parser.streamReadContext().inRoot() && !token.isStructEnd() && ++values > 1
                    || token.isStructStart()
                            && parser.streamReadContext().getParent().inRoot()
                            && ++values > 1) {
                var place = parser.currentTokenLocation();
                return Optional.of(Problem.of(
                        SiteRefusal.MALFORMED_JSON,
                        String.valueOf(place.getLineNr()),
                        String.valueOf(place.getColumnNr())));
            }
            if ((token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME) && !isText(parser.getString())) {
                return Optional.of(Problem.at(path(parser.streamReadContext()), SiteRefusal.MALFORMED_TEXT));
            }
        }
        return Optional.empty();
    }

    private static String decode(byte[] body) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }

    /** No NUL, which PostgreSQL cannot hold, and no half of a character. */
    static boolean isText(String text) {
        for (var at = 0; at < text.length(); at++) {
            var sign = text.charAt(at);
            if (sign == 0 || Character.isLowSurrogate(sign)) {
                return false;
            }
            if (Character.isHighSurrogate(sign)) {
                at++;
                if (at == text.length() || !Character.isLowSurrogate(text.charAt(at))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String path(TokenStreamContext context) {
        var parent = context.getParent();
        var above = parent == null || parent.inRoot() ? "" : path(parent);
        if (context.inArray()) {
            return above + "[" + context.getCurrentIndex() + "]";
        }
        var name = context.currentName();
        return name == null ? above : above + (above.isEmpty() ? "" : ".") + name;
    }
}
