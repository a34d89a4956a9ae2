package org.entrepot.site.rest;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.AuthorizationId;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Money;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrderId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.kernel.UserId;
import org.entrepot.site.ExpectedVersion;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Texts;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** The description of the API in OpenAPI 3.1: what every operation shares is said here once. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

    private static final Set<Class<?>> IDS = Set.of(
            OfferId.class,
            PlanId.class,
            OrderId.class,
            SubscriptionId.class,
            OrganizationId.class,
            AuthorizationId.class,
            UserId.class);

    OpenApiDescription() {
        var springdoc = SpringDocUtils.getConfig();
        springdoc.addRequestWrapperToIgnore(
                Actor.class, Texts.class, Frame.class, Form.class, PageRequest.class, ExpectedVersion.class);
        IDS.forEach(id -> springdoc.replaceWithSchema(id, new StringSchema().format("uuid")));
        springdoc.replaceWithSchema(
                CountryCode.class, new StringSchema().pattern("[A-Z]{2}").description("ISO 3166-1 alpha-2"));
        springdoc.replaceWithSchema(Money.class, money());
    }

    @Bean
    OpenAPI apiDescription() {
        var scheme = new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description(
                        "A client of one organization, with the scopes it was given; tokens are valid for 30 minutes.")
                .flows(new OAuthFlows()
                        .clientCredentials(
                                new OAuthFlow().tokenUrl("/oauth2/token").scopes(new Scopes())));
        return new OpenAPI()
                .info(new Info()
                        .title("Entrepot")
                        .version("1")
                        .description(
                                "The interface of the marketplace. Everything the pages do, it does. Lists page by an"
                                        + " opaque cursor; changes send the ETag that was read in If-Match; creating requests may"
                                        + " be repeated under an Idempotency-Key; refusals are problem documents (RFC 9457) with a"
                                        + " stable code.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(
                        new Components().addSecuritySchemes("client", scheme).addSchemas("Problem", problem()))
                .addSecurityItem(new SecurityRequirement().addList("client"));
    }

    /** The same document wherever it is served, and in one order, so that a change of the API is a visible difference. */
    @Bean
    OpenApiCustomizer stableDescription() {
        return description -> {
            description.servers(List.of(new Server().url("/")));
            var schemas = description.getComponents().getSchemas();
            description.getComponents().setSchemas(new TreeMap<>(schemas));
        };
    }

    @Bean
    GlobalOperationCustomizer sharedParts() {
        return (operation, method) -> {
            if (takes(method, PageRequest.class)) {
                operation.addParametersItem(query(
                        "size",
                        new IntegerSchema().minimum(java.math.BigDecimal.ONE),
                        "Rows, at most 200; 25 without it."));
                operation.addParametersItem(
                        query("after", new StringSchema(), "The cursor `next` of the page before."));
            }
            if (takes(method, ExpectedVersion.class)) {
                operation.addParametersItem(
                        header("If-Match", "The ETag that was read; 412 when the thing changed since.")
                                .required(true));
            }
            if (has(method, PostMapping.class)) {
                operation.addParametersItem(header(
                        "Idempotency-Key", "A repeat under the same key gets the first answer; kept for seven days."));
            }
            if (operation.getSummary() == null) {
                operation.setSummary(words(method.getMethod().getName()));
            }
            return refusable(operation);
        };
    }

    private static Operation refusable(Operation operation) {
        var answers = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        answers.addApiResponse(
                "default",
                new ApiResponse()
                        .description("Refused; the code says why.")
                        .content(new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")))));
        return operation.responses(answers);
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.nestedIfOptional().getNestedParameterType() == type);
    }

    private static boolean has(HandlerMethod method, Class<? extends Annotation> mapping) {
        return method.hasMethodAnnotation(mapping);
    }

    private static Parameter query(String name, Schema<?> schema, String description) {
        return new Parameter().in("query").name(name).schema(schema).description(description);
    }

    private static Parameter header(String name, String description) {
        return new Parameter()
                .in("header")
                .name(name)
                .schema(new StringSchema())
                .description(description);
    }

    /** {@code listByOffer} reads "List by offer". */
    private static String words(String name) {
        var words = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static Schema<?> money() {
        var money = new ObjectSchema();
        money.addProperty("amount", new StringSchema().description("Decimal text at the scale of the currency."));
        money.addProperty("currency", new StringSchema().description("ISO 4217"));
        money.setRequired(List.of("amount", "currency"));
        return money;
    }

    private static Schema<?> problem() {
        var error = new ObjectSchema()
                .addProperty("field", new StringSchema().description("Path of the field, or empty."))
                .addProperty("code", new StringSchema())
                .addProperty("detail", new StringSchema());
        return new ObjectSchema()
                .description("A refusal (RFC 9457).")
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("A sentence in the language of the reader."))
                .addProperty("code", new StringSchema().description("Stable; see the reference of refusals."))
                .addProperty("errors", new ArraySchema().items(error).description("Every problem, each at its field."))
                .addProperty("current", new ObjectSchema().description("After a stale write: the current state."))
                .addProperty(
                        "checks",
                        new ArraySchema()
                                .items(new ObjectSchema())
                                .description("After a refused sale: every check of the verdict."));
    }
}
