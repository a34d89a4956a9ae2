package org.entrepot.receipts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Money;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.receipts.domain.CanonicalJson;

/**
 * What a receipt says: ids, codes, numbers, moments, and salted hashes of texts (P20). There is no way to put a name or a
 * text into it.
 *
 * <p>Every organization in {@code organizations} reads the whole content: name only those that may know all of it (P8).
 * The actor's own organization is always among them.
 *
 * @param values by name: texts of a code's shape, whole numbers, booleans, lists of codes
 * @param hashed texts by name, of which only a salted hash is kept
 * @param subjects ids the receipt can be found by
 * @param moment business moment of the deed; empty for the moment of recording
 */
public record ReceiptContent(
        Map<String, Object> values,
        Map<String, String> hashed,
        Set<OrganizationId> organizations,
        Set<UUID> subjects,
        Optional<Instant> moment) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9.:+-]{1,64}");
    private static final ReceiptContent EMPTY =
            new ReceiptContent(Map.of(), Map.of(), Set.of(), Set.of(), Optional.empty());

    public ReceiptContent {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        hashed = Collections.unmodifiableMap(new TreeMap<>(hashed));
        organizations = Collections.unmodifiableSet(new LinkedHashSet<>(organizations));
        subjects = Collections.unmodifiableSet(new LinkedHashSet<>(subjects));
        values.forEach(ReceiptContent::check);
        hashed.keySet().forEach(ReceiptContent::checkName);
        if (!Collections.disjoint(values.keySet(), hashed.keySet())) {
            throw new IllegalArgumentException("one name, two values: " + values.keySet() + " " + hashed.keySet());
        }
    }

    public static ReceiptContent empty() {
        return EMPTY;
    }

    /** The business moment of the deed, when the caller has already asked the clock: the same in both, and one query less. */
    public ReceiptContent at(Instant when) {
        return new ReceiptContent(values, hashed, organizations, subjects, Optional.of(when));
    }

    /** An id the receipt is about, and can be found by. */
    public static ReceiptContent about(String name, UUID subject) {
        return EMPTY.andAbout(name, subject);
    }

    public ReceiptContent andAbout(String name, UUID subject) {
        return new ReceiptContent(
                added(values, name, subject.toString()), hashed, organizations, added(subjects, subject), moment);
    }

    /** Organizations that may read the receipt besides the actor's own; not part of the values. */
    public ReceiptContent concerning(OrganizationId... more) {
        return concerning(List.of(more));
    }

    public ReceiptContent concerning(Collection<OrganizationId> more) {
        var all = new LinkedHashSet<>(organizations);
        all.addAll(more);
        return new ReceiptContent(values, hashed, all, subjects, moment);
    }

    public ReceiptContent with(String name, UUID id) {
        return and(name, id.toString());
    }

    public ReceiptContent with(String name, OrganizationId id) {
        return and(name, id.toString());
    }

    public ReceiptContent with(String name, Enum<?> code) {
        return and(name, kebab(code));
    }

    public ReceiptContent with(String name, CountryCode country) {
        return and(name, country.toString());
    }

    public ReceiptContent with(String name, long number) {
        return and(name, number);
    }

    public ReceiptContent with(String name, boolean flag) {
        return and(name, flag);
    }

    public ReceiptContent with(String name, BigDecimal number) {
        return and(name, CanonicalJson.text(number));
    }

    /** Two values: {@code name} and {@code name-currency}. */
    public ReceiptContent with(String name, Money money) {
        return with(name, money.amount())
                .and(name + "-currency", money.currency().getCurrencyCode());
    }

    public ReceiptContent with(String name, Instant moment) {
        return and(name, CanonicalJson.text(moment));
    }

    public ReceiptContent with(String name, LocalDate date) {
        return and(name, date.toString());
    }

    /** A set of ids; kept sorted, so that the order of the caller's collection does not matter. */
    public ReceiptContent withIds(String name, Collection<UUID> ids) {
        return and(name, sorted(ids, UUID::toString));
    }

    public ReceiptContent withCodes(String name, Collection<? extends Enum<?>> codes) {
        return and(name, sorted(codes, ReceiptContent::kebab));
    }

    /** A stable code that is no enum, such as a product id or a check; never anything a person typed. */
    public ReceiptContent withCode(String name, String code) {
        return and(name, code);
    }

    /** Keeps a salted hash of the text, so that it can be confirmed later, and not the text. */
    public ReceiptContent withHashOf(String name, String text) {
        return new ReceiptContent(values, added(hashed, name, text), organizations, subjects, moment);
    }

    private ReceiptContent and(String name, Object value) {
        return new ReceiptContent(added(values, name, value), hashed, organizations, subjects, moment);
    }

    private static <V> Map<String, V> added(Map<String, V> values, String name, V value) {
        var all = new TreeMap<>(values);
        if (all.put(name, value) != null) {
            throw new IllegalArgumentException("said twice: " + name);
        }
        return all;
    }

    private static <V> Set<V> added(Set<V> values, V value) {
        var all = new LinkedHashSet<>(values);
        all.add(value);
        return all;
    }

    private static <V> List<String> sorted(Collection<? extends V> values, Function<V, String> text) {
        return values.stream()
                .map(value -> text.apply(value))
                .sorted()
                .distinct()
                .toList();
    }

    private static String kebab(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void check(String name, Object value) {
        checkName(name);
        switch (value) {
            case String code -> checkCode(name, code);
            case Long _, Boolean _ -> {}
            case List<?> codes -> codes.forEach(code -> checkCode(name, code));
            default -> throw new IllegalArgumentException(name + " is a " + value.getClass());
        }
    }

    private static void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a value: " + name);
        }
    }

    private static void checkCode(String name, Object code) {
        if (!(code instanceof String text) || !CODE.matcher(text).matches()) {
            throw new IllegalArgumentException(name + " is a text; keep a hash of it instead");
        }
    }
}
