package org.entrepot.catalog.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.entrepot.catalog.domain.PlanInput.TypedPrice;
import org.entrepot.catalog.domain.PriceEntry;
import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.Term;
import org.entrepot.site.Form;

/** Prices as a grid, currencies down, terms across; the cell's number is the one that problems are addressed to. */
public record PriceGrid(List<Column> columns, List<String> currencies) {

    private static final List<String> FIRST = List.of("EUR", "USD", "GBP", "JPY", "KRW");

    /** A term and how it is charged. */
    public record Column(Term term, BillingCycle cycle) {}

    /** Whatever is stored has its column, so that saving the form loses nothing. */
    static PriceGrid of(Collection<String> offered, List<PriceEntry> stored) {
        var columns = new LinkedHashSet<>(List.of(
                new Column(Term.P1M, BillingCycle.MONTHLY),
                new Column(Term.P1Y, BillingCycle.MONTHLY),
                new Column(Term.P1Y, BillingCycle.ANNUAL),
                new Column(Term.P3Y, BillingCycle.MONTHLY),
                new Column(Term.P3Y, BillingCycle.ANNUAL)));
        stored.forEach(entry -> columns.add(new Column(entry.term(), entry.billingCycle())));
        var currencies = new ArrayList<>(offered);
        currencies.sort(Comparator.<String>comparingInt(code -> FIRST.contains(code) ? FIRST.indexOf(code) : 99)
                .thenComparing(Comparator.naturalOrder()));
        return new PriceGrid(List.copyOf(columns), List.copyOf(currencies));
    }

    /** Name of the field of a cell. */
    public String field(String currency, Column column) {
        return "prices[" + (currencies.indexOf(currency) * columns.size() + columns.indexOf(column)) + "].amount";
    }

    Form fill(Form form, List<PriceEntry> stored) {
        var filled = form;
        for (var entry : stored) {
            var name = field(entry.currency(), new Column(entry.term(), entry.billingCycle()));
            filled = filled.with(name, entry.money().plainAmount());
        }
        return filled;
    }

    List<TypedPrice> read(Form form) {
        var typed = new ArrayList<TypedPrice>();
        for (var currency : currencies) {
            for (var column : columns) {
                typed.add(new TypedPrice(column.term(), column.cycle(), currency, form.value(field(currency, column))));
            }
        }
        return typed;
    }
}
