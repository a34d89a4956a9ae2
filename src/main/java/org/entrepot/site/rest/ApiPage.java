package org.entrepot.site.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.entrepot.site.Frame;
import org.entrepot.site.Tone;
import org.entrepot.site.View;
import tools.jackson.databind.JsonNode;

/** The description of the API for people: every operation by its group, every type by its name. */
public record ApiPage(Frame frame, List<Group> groups, List<Type> types) implements View {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** The operations on one kind of resource. */
    public record Group(String name, List<Operation> operations) {}

    /** @param anchor its place in the page */
    public record Operation(
            String method,
            String path,
            String summary,
            String anchor,
            List<Property> parameters,
            List<Answer> answers,
            String body) {

        public Tone tone() {
            return switch (method) {
                case "GET" -> Tone.INFO;
                case "DELETE" -> Tone.BAD;
                default -> Tone.GOOD;
            };
        }
    }

    /** @param type name of a type of the page, or a plain one */
    public record Property(String name, String type, String where, boolean isRequired, String description) {}

    /** @param type empty when there is no body */
    public record Answer(String status, String description, String type) {}

    /** A named structure. */
    public record Type(String name, String description, List<Property> properties) {}

    static ApiPage of(Frame frame, JsonNode document) {
        return new ApiPage(
                frame,
                groups(document.path("paths")),
                types(document.path("components").path("schemas")));
    }

    private static List<Group> groups(JsonNode paths) {
        var byName = new TreeMap<String, List<Operation>>();
        for (var path : paths.properties()) {
            for (var operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    byName.computeIfAbsent(group(path.getKey()), _ -> new ArrayList<>())
                            .add(operation(operation.getKey(), path.getKey(), operation.getValue()));
                }
            }
        }
        return byName.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    /** The first segment below /api. */
    private static String group(String path) {
        var segments = path.split("/");
        return segments.length > 2 ? segments[2] : path;
    }

    private static Operation operation(String method, String path, JsonNode node) {
        var parameters = new ArrayList<Property>();
        for (var parameter : node.path("parameters")) {
            parameters.add(new Property(
                    text(parameter, "name"),
                    type(parameter.path("schema")),
                    text(parameter, "in"),
                    parameter.path("required").asBoolean(false),
                    text(parameter, "description")));
        }
        var answers = new ArrayList<Answer>();
        for (var answer : node.path("responses").properties()) {
            answers.add(
                    new Answer(answer.getKey(), text(answer.getValue(), "description"), content(answer.getValue())));
        }
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                text(node, "summary"),
                (method + path).replaceAll("[^A-Za-z0-9]+", "-"),
                parameters,
                answers,
                content(node.path("requestBody")));
    }

    private static List<Type> types(JsonNode schemas) {
        return schemas.properties().stream()
                .map(schema -> new Type(
                        schema.getKey(), text(schema.getValue(), "description"), properties(schema.getValue())))
                .toList();
    }

    private static List<Property> properties(JsonNode schema) {
        var required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        return schema.path("properties").properties().stream()
                .map(property -> new Property(
                        property.getKey(),
                        type(property.getValue()),
                        "",
                        required.contains(property.getKey()),
                        text(property.getValue(), "description")))
                .toList();
    }

    private static String content(JsonNode node) {
        for (var media : node.path("content").properties()) {
            return type(media.getValue().path("schema"));
        }
        return "";
    }

    private static String type(JsonNode schema) {
        if (schema.has("$ref")) {
            return text(schema, "$ref").replaceAll(".*/", "");
        }
        if (schema.has("items")) {
            return type(schema.path("items")) + "[]";
        }
        return schema.has("format")
                ? text(schema, "format")
                : schema.path("type").asString("object");
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
