package org.entrepot.catalog.persistence;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.Map;
import org.entrepot.catalog.domain.ContactsAndMaterials;
import org.entrepot.catalog.domain.Listing;
import org.entrepot.catalog.domain.ModuleContent;
import org.entrepot.catalog.domain.ModuleKey;
import org.entrepot.catalog.domain.OfferContent;
import org.entrepot.catalog.domain.OfferProperties;
import org.entrepot.catalog.domain.OfferSetup;
import org.entrepot.catalog.domain.PlanContent;
import org.entrepot.catalog.domain.PreviewAudience;
import org.entrepot.catalog.domain.Submission;
import org.entrepot.kernel.PlanId;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Drafts, submissions and publications as JSON: record components by their names, nothing else. */
final class ContentJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .addModule(new SimpleModule()
                    .addKeyDeserializer(PlanId.class, key(PlanId::of))
                    .addKeyDeserializer(ModuleKey.class, key(ModuleKey::new)))
            .build();

    private ContentJson() {}

    static String write(Object content) {
        return MAPPER.writeValueAsString(content);
    }

    static OfferContent readOffer(String json) {
        return MAPPER.readValue(json, OfferContent.class);
    }

    static PlanContent readPlan(String json) {
        return MAPPER.readValue(json, PlanContent.class);
    }

    static Submission.Frozen readFrozen(String json) {
        return MAPPER.readValue(json, Submission.Frozen.class);
    }

    static ModuleContent readModule(ModuleKey key, String json) {
        return MAPPER.readValue(json, typeOf(key));
    }

    private static Class<? extends ModuleContent> typeOf(ModuleKey key) {
        if (key.language().isPresent()) {
            return Listing.class;
        }
        if (key.plan().isPresent()) {
            return PlanContent.class;
        }
        var types = Map.of(
                ModuleKey.SETUP, OfferSetup.class,
                ModuleKey.PROPERTIES, OfferProperties.class,
                ModuleKey.CONTACTS, ContactsAndMaterials.class,
                ModuleKey.PREVIEW_AUDIENCE, PreviewAudience.class);
        var type = types.get(key);
        if (type == null) {
            throw new IllegalStateException("a draft has no part " + key);
        }
        return type;
    }

    private static KeyDeserializer key(java.util.function.Function<String, Object> read) {
        return new KeyDeserializer() {
            @Override
            public Object deserializeKey(String text, DeserializationContext context) {
                return read.apply(text);
            }
        };
    }
}
