package org.entrepot.organizations.web;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.ProgramRegion;
import org.entrepot.kernel.ProgramStatus;
import org.entrepot.kernel.Role;
import org.entrepot.organizations.Countries;
import org.entrepot.organizations.Country;
import org.entrepot.organizations.EnrolmentKind;
import org.entrepot.site.Choice;
import org.entrepot.site.Texts;
import org.entrepot.site.Tone;

/** Kinds, roles, standings and regions in the reader's words. */
public final class OrganizationTexts {

    private OrganizationTexts() {}

    public static String kind(Texts texts, EnrolmentKind kind) {
        return texts.text("organizations.kind." + kind.code());
    }

    public static String kinds(Texts texts, Collection<EnrolmentKind> kinds) {
        return kinds.stream().sorted().map(kind -> kind(texts, kind)).collect(joining(" · "));
    }

    public static String status(Texts texts, ProgramStatus status) {
        return texts.text("organizations.status." + status);
    }

    public static Tone tone(ProgramStatus status) {
        return switch (status) {
            case ACTIVE -> Tone.GOOD;
            case ELIGIBLE, PENDING -> Tone.INFO;
            case RESTRICTED -> Tone.WARN;
            case REJECTED -> Tone.BAD;
        };
    }

    public static String role(Texts texts, Role role) {
        return texts.text("organizations.role." + role.code());
    }

    public static String roles(Texts texts, Collection<Role> roles) {
        return roles.isEmpty()
                ? texts.text("organizations.members.noRole")
                : roles.stream().sorted().map(role -> role(texts, role)).collect(joining(", "));
    }

    /** In English, as the program names them. */
    public static String region(Map<ProgramRegion, String> names, ProgramRegion region) {
        return names.getOrDefault(region, region.key());
    }

    static List<Choice> kindChoices(Texts texts, Collection<EnrolmentKind> kinds) {
        return kinds.stream()
                .sorted()
                .map(kind -> new Choice(kind.code(), kind(texts, kind)))
                .toList();
    }

    static List<Choice> roleChoices(Texts texts, Collection<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> new Choice(role.code(), role(texts, role)))
                .toList();
    }

    static List<Choice> statusChoices(Texts texts) {
        return Arrays.stream(ProgramStatus.values())
                .map(status -> new Choice(status.name(), status(texts, status)))
                .toList();
    }

    static List<Choice> languageChoices() {
        return Texts.LANGUAGES.stream()
                .map(language -> new Choice(language.toLanguageTag(), Texts.languageName(language)))
                .toList();
    }

    static List<CountryCode> codes(Countries countries) {
        return countries.all().stream().map(Country::code).toList();
    }

    static Locale language(String tag) {
        return Texts.LANGUAGES.stream()
                .filter(language -> language.toLanguageTag().equals(tag))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    static Map<String, Role> rolesByCode() {
        var roles = new TreeMap<String, Role>();
        Arrays.stream(Role.values()).forEach(role -> roles.put(role.code(), role));
        return roles;
    }
}
