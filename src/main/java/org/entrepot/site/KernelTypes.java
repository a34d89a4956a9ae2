package org.entrepot.site;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Money;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrderId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** How the kernel's values are written in JSON, and read from there, from paths and from parameters: ids as plain GUIDs, money as text and currency. */
@Configuration(proxyBeanMethods = false)
class KernelTypes implements WebMvcConfigurer {

    private static final Map<Class<?>, Function<String, ? extends Optional<?>>> IDS = Map.of(
            OfferId.class, OfferId::parse,
            PlanId.class, PlanId::parse,
            OrderId.class, OrderId::parse,
            SubscriptionId.class, SubscriptionId::parse,
            OrganizationId.class, OrganizationId::parse,
            AuthorizationId.class, AuthorizationId::parse,
            UserId.class, UserId::parse);

    static boolean isId(@Nullable Class<?> type) {
        return type != null && IDS.containsKey(type);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        IDS.forEach((type, parse) -> register(registry, type, parse));
    }

    private static <T> void register(
            FormatterRegistry registry, Class<T> type, Function<String, ? extends Optional<?>> parse) {
        registry.addConverter(
                String.class,
                type,
                text -> type.cast(parse.apply(text).orElseThrow(() -> new IllegalArgumentException("not a GUID"))));
    }

    @Bean
    JacksonModule kernelJson() {
        var module = new SimpleModule("kernel");
        IDS.keySet().forEach(type -> module.addSerializer(type, ToStringSerializer.instance));
        IDS.forEach((type, parse) -> addReader(module, type, parse));
        module.addSerializer(CountryCode.class, ToStringSerializer.instance);
        addReader(
                module,
                CountryCode.class,
                text -> text.matches("[A-Z]{2}") ? Optional.of(new CountryCode(text)) : Optional.empty());
        module.addSerializer(Money.class, new MoneyWriter());
        return module;
    }

    private static <T> void addReader(
            SimpleModule module, Class<T> type, Function<String, ? extends Optional<?>> parse) {
        module.addDeserializer(type, new Reader<>(type, parse));
    }

    /** Reads one of these values from a JSON text. */
    private static final class Reader<T> extends StdScalarDeserializer<T> {

        private final transient Function<String, ? extends Optional<?>> parse;

        Reader(Class<T> type, Function<String, ? extends Optional<?>> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            var text = parser.getValueAsString();
            var value = text == null ? Optional.empty() : parse.apply(text);
            if (value.isEmpty()) {
                throw tools.jackson.databind.exc.InvalidFormatException.from(
                        parser, "not in the form of its type", String.valueOf(text), handledType());
            }
            @SuppressWarnings("unchecked")
            var typed = (T) value.get();
            return typed;
        }
    }

    /** P9: the amount as text, so that no reader takes it for a binary fraction. */
    private static final class MoneyWriter extends StdSerializer<Money> {

        MoneyWriter() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("amount", money.plainAmount());
            json.writeStringProperty("currency", money.currency().getCurrencyCode());
            json.writeEndObject();
        }
    }
}
