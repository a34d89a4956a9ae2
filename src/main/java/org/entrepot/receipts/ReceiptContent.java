package org.entrepot.receipts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * <p>Immutable; each method answers a new content.
 */
public final class ReceiptContent {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9.:+-]{1,64}");
    private static final ReceiptContent EMPTY =
            new ReceiptContent(Map.of(), Map.of(), Set.of(), Set.of(), Optional.empty());

    private final Map<String, Object> values;
    private final Map<String, String> hashed;
    private final Set<OrganizationId> organizations;
    private final Set<UUID> subjects;
    private final Optional<Instant> moment;

    private ReceiptContent(
            Map<String, Object> values,
            Map<String, String> hashed,
            Set<OrganizationId> organizations,
            Set<UUID> subjects,
            Optional<Instant> moment) {
        this.values = values;
        this.hashed = hashed;
        this.organizations = organizations;
        this.subjects = subjects;
        this.moment = moment;
    }

    /** By name: texts of a code's shape, whole numbers, booleans, lists of codes. */
    public Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }

    /** Texts by name, of which only a salted hash is kept. */
    public Map<String, String> hashed() {
        return Collections.unmodifiableMap(hashed);
    }

    /** Who may read it besides the actor's own organization. */
    public Set<OrganizationId> organizations() {
        return Collections.unmodifiableSet(organizations);
    }

    /** Ids the receipt can be found by. */
    public Set<UUID> subjects() {
        return Collections.unmodifiableSet(subjects);
    }

    /** Business moment of the deed; empty for the moment of recording. */
    public Optional<Instant> moment() {
        return moment;
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
                addedTo(values, name, subject.toString()), hashed, organizations, added(subjects, subject), moment);
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
        return and(name, checked(name, code));
    }

    /** Keeps a salted hash of the text, so that it can be confirmed later, and not the text. */
    public ReceiptContent withHashOf(String name, String text) {
        return new ReceiptContent(values, addedTo(hashed, name, text), organizations, subjects, moment);
    }

    private ReceiptContent and(String name, Object value) {
        return new ReceiptContent(addedTo(values, name, value), hashed, organizations, subjects, moment);
    }

    private <V> Map<String, V> addedTo(Map<String, V> known, String name, V value) {
        if (values.containsKey(name) || hashed.containsKey(name)) {
            throw new IllegalArgumentException("said twice: " + name);
        }
        checkName(name);
        var all = new HashMap<>(known);
        all.put(name, value);
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

    private static void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a value: " + name);
        }
    }

    private static String checked(String name, String code) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(name + " is a text; keep a hash of it instead");
        }
        return code;
    }
}
