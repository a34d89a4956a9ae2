package org.entrepot.requests.persistence;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.entrepot.requests.domain.Ruling;
import tools.jackson.databind.json.JsonMapper;

/** What the rules said, as JSON: record components by their names, nothing else. */
final class RulingJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .build();

    private RulingJson() {}

    static String write(Ruling ruling) {
        return MAPPER.writeValueAsString(ruling);
    }

    static Ruling read(String json) {
        return MAPPER.readValue(json, Ruling.class);
    }
}
