package org.entrepot.lists.domain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where in a row the partner is named, found from the header or from the first row (R95, A27).
 *
 * @param header cells of the header; empty when the file has none
 * @param type the column that must say "tenant", where there is one
 * @param tenant domain, partnerId, any: columns by what they hold
 */
record Columns(
        List<String> header,
        Optional<Integer> type,
        Optional<Integer> tenant,
        Optional<Integer> domain,
        Optional<Integer> partnerId,
        Optional<Integer> any) {

    private enum Meaning {
        TYPE,
        TENANT,
        DOMAIN,
        PARTNER_ID,
        ANY,
        INFORMATIVE
    }

    private static final Map<String, Meaning> NAMES = Map.ofEntries(
            Map.entry("type", Meaning.TYPE),
            Map.entry("id", Meaning.TENANT),
            Map.entry("tenant", Meaning.TENANT),
            Map.entry("tenantid", Meaning.TENANT),
            Map.entry("tenantguid", Meaning.TENANT),
            Map.entry("guid", Meaning.TENANT),
            Map.entry("directoryid", Meaning.TENANT),
            Map.entry("directorytenantid", Meaning.TENANT),
            Map.entry("partnertenantid", Meaning.TENANT),
            Map.entry("csptenantid", Meaning.TENANT),
            Map.entry("domain", Meaning.DOMAIN),
            Map.entry("domainname", Meaning.DOMAIN),
            Map.entry("partnerid", Meaning.PARTNER_ID),
            Map.entry("mpnid", Meaning.PARTNER_ID),
            Map.entry("entry", Meaning.ANY),
            Map.entry("name", Meaning.INFORMATIVE),
            Map.entry("company", Meaning.INFORMATIVE),
            Map.entry("partner", Meaning.INFORMATIVE),
            Map.entry("partnername", Meaning.INFORMATIVE),
            Map.entry("country", Meaning.INFORMATIVE),
            Map.entry("description", Meaning.INFORMATIVE),
            Map.entry("status", Meaning.INFORMATIVE),
            Map.entry("line", Meaning.INFORMATIVE),
            Map.entry("verdict", Meaning.INFORMATIVE),
            Map.entry("reason", Meaning.INFORMATIVE),
            Map.entry("sold", Meaning.INFORMATIVE));

    Columns {
        header = List.copyOf(header);
    }

    boolean hasHeader() {
        return !header.isEmpty();
    }

    boolean namesPartners() {
        return tenant.isPresent() || domain.isPresent() || partnerId.isPresent() || any.isPresent();
    }

    static boolean isHeader(List<String> cells) {
        return cells.stream().anyMatch(cell -> NAMES.containsKey(fold(cell)))
                && cells.stream().noneMatch(Keys::isExact);
    }

    static Columns ofHeader(List<String> cells) {
        return new Columns(
                cells.stream().map(CsvCells::unguard).toList(),
                find(cells, Meaning.TYPE),
                find(cells, Meaning.TENANT),
                find(cells, Meaning.DOMAIN),
                find(cells, Meaning.PARTNER_ID),
                find(cells, Meaning.ANY));
    }

    /** Without a header: a single column says itself what it holds, of several one must hold tenant ids. */
    static Columns ofFirstRow(List<String> cells) {
        if (cells.size() == 1) {
            return without(Optional.empty(), Optional.of(0));
        }
        for (var i = 0; i < cells.size(); i++) {
            if (Keys.tenant(cells.get(i)).wrong().isEmpty()) {
                return without(Optional.of(i), Optional.empty());
            }
        }
        return without(Optional.empty(), Optional.empty());
    }

    private static Columns without(Optional<Integer> tenant, Optional<Integer> any) {
        return new Columns(List.of(), Optional.empty(), tenant, Optional.empty(), Optional.empty(), any);
    }

    private static Optional<Integer> find(List<String> cells, Meaning wanted) {
        for (var i = 0; i < cells.size(); i++) {
            if (NAMES.get(fold(cells.get(i))) == wanted) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static String fold(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]+", "");
    }
}
