package org.entrepot.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entrepot.Refusals;
import org.entrepot.kernel.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** P11: every text there is in all five languages, with the same values in its places, and no key that leads nowhere. */
@Tag("P11")
@DisplayName("Texts")
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final List<String> LANGUAGES = List.of("en", "ko", "zh_Hans", "ja", "tr");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    /** Group 1 is the literal; group 2 tells whether it is only the beginning of a key. */
    private static final Pattern USE =
            Pattern.compile("(?:\\bt|\\.text)\\(\\s*\"([A-Za-z0-9_-]+[.][A-Za-z0-9_.-]*)\"\\s*([+),])");

    @Test
    void exist_in_every_language() throws IOException {
        for (var module : modules()) {
            var english = bundle(module, "en").keySet();
            for (var language : LANGUAGES) {
                assertThat(bundle(module, language).keySet())
                        .as("%s in %s", module, language)
                        .containsExactlyInAnyOrderElementsOf(english);
            }
        }
    }

    @Test
    void are_never_empty_and_have_the_same_places_in_every_language() throws IOException {
        for (var module : modules()) {
            var english = bundle(module, "en");
            for (var language : LANGUAGES) {
                bundle(module, language).forEach((key, text) -> {
                    assertThat(text).as("%s in %s", key, language).isNotBlank();
                    assertThat(places(text))
                            .as("places of %s in %s", key, language)
                            .isEqualTo(places(english.getOrDefault(key, text)));
                });
            }
        }
    }

    @Test
    void with_places_can_be_filled() throws IOException {
        for (var module : modules()) {
            for (var language : LANGUAGES) {
                bundle(module, language).forEach((key, text) -> {
                    if (!places(text).isEmpty()) {
                        var filled = new MessageFormat(text, Locale.ENGLISH)
                                .format(new Object[] {11, 12, 13, 14, 15, 16, 17, 18, 19, 20});
                        assertThat(filled)
                                .as("%s in %s: an apostrophe must be doubled", key, language)
                                .doesNotContain("{");
                    }
                });
            }
        }
    }

    @Test
    void have_one_owner() throws IOException {
        var owners = new HashMap<String, String>();
        for (var module : modules()) {
            for (var key : bundle(module, "en").keySet()) {
                assertThat(owners.put(key, module))
                        .as("%s is in two bundles", key)
                        .isNull();
            }
        }
    }

    @Test
    void are_there_for_every_key_that_pages_and_code_use() throws IOException {
        var keys = keys();
        var missing = new TreeSet<String>();
        for (var file : sources()) {
            var uses = USE.matcher(Files.readString(file));
            while (uses.find()) {
                var key = uses.group(1);
                var isThere = uses.group(2).equals("+")
                        ? keys.stream().anyMatch(known -> known.startsWith(key))
                        : keys.contains(key);
                if (!isThere) {
                    missing.add(key + " in " + file);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void explain_every_refusal() throws IOException {
        var keys = keys();
        var refusals = Refusals.all();
        assertThat(refusals).isNotEmpty();
        assertThat(refusals)
                .extracting(Refusal::code)
                .filteredOn(code -> !keys.contains("refusal." + code))
                .isEmpty();
    }

    private static Set<String> keys() throws IOException {
        var keys = new TreeSet<String>();
        for (var module : modules()) {
            keys.addAll(bundle(module, "en").keySet());
        }
        return keys;
    }

    private static List<String> modules() throws IOException {
        try (var files = Files.list(MESSAGES)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith("_en.properties"))
                    .map(name -> name.replace("_en.properties", ""))
                    .sorted()
                    .toList();
        }
    }

    /** Read by hand, because a {@code Properties} object would hide a key that stands there twice. */
    private static Map<String, String> bundle(String module, String language) throws IOException {
        var texts = new TreeMap<String, String>();
        var file = MESSAGES.resolve(module + "_" + language + ".properties");
        for (var line : logicalLines(Files.readString(file, StandardCharsets.UTF_8))) {
            var end = line.indexOf('=');
            assertThat(end).as("%s: %s", file, line).isPositive();
            assertThat(texts.put(
                            line.substring(0, end).strip(),
                            line.substring(end + 1).strip()))
                    .as("%s: twice: %s", file, line)
                    .isNull();
        }
        return texts;
    }

    private static List<String> logicalLines(String text) {
        var joined = text.replaceAll("\\\\\r?\n\\s*", "");
        var lines = new ArrayList<String>();
        for (var line : joined.split("\r?\n", -1)) {
            if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("!")) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> pages = Files.walk(Path.of("src/main/jte"));
                Stream<Path> code = Files.walk(Path.of("src/main/java"))) {
            return Stream.concat(
                            pages.filter(file -> file.toString().endsWith(".jte")),
                            code.filter(file -> file.toString().endsWith(".java")))
                    .toList();
        }
    }
}
