package org.entrepot.cases.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.entrepot.cases.application.ReadCases;
import org.entrepot.cases.domain.CaseFilter;
import org.entrepot.cases.domain.CaseState;
import org.entrepot.cases.domain.SupportCase;
import org.entrepot.catalog.OfferSummary;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.site.Choice;
import org.entrepot.site.Frame;
import org.entrepot.site.Links;
import org.entrepot.site.Tab;
import org.entrepot.support.QuestionKind;

/**
 * Cases that the reader's company takes part in, newest first.
 *
 * @param own the reader's company
 * @param waiting how many wait for it
 * @param customers for the filter
 * @param mayAsk the operator is asked and asks nobody
 */
public record CaseListPage(
        Frame frame,
        OrganizationId own,
        ReadCases.Rows rows,
        CaseFilter filter,
        long waiting,
        Map<OrganizationId, String> customers,
        boolean isFirst,
        boolean mayAsk)
        implements CaseWords {

    public CaseListPage {
        customers = Map.copyOf(customers);
    }

    public List<Tab> tabs() {
        return Arrays.stream(CaseFilter.Which.values())
                .map(which -> new Tab(
                        t("cases.which." + which.code()),
                        Links.with("/cases", "show", which.code()),
                        which == filter.which(),
                        which == CaseFilter.Which.OURS && waiting > 0 ? texts().number(waiting) : ""))
                .toList();
    }

    public List<Choice> kinds() {
        return Arrays.stream(QuestionKind.values())
                .map(kind -> new Choice(kind.code(), kind(kind)))
                .toList();
    }

    public List<Choice> states() {
        return Arrays.stream(CaseState.values())
                .map(state -> new Choice(state.code(), state(state)))
                .toList();
    }

    public List<Choice> customerChoices() {
        return customers.entrySet().stream()
                .map(entry -> new Choice(entry.getKey().toString(), entry.getValue()))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    public String kindFilter() {
        return filter.kind().map(QuestionKind::code).orElse("");
    }

    public String stateFilter() {
        return filter.state().map(CaseState::code).orElse("");
    }

    public String customerFilter() {
        return filter.customer().map(OrganizationId::toString).orElse("");
    }

    public boolean isFiltered() {
        return filter.kind().isPresent()
                || filter.state().isPresent()
                || filter.customer().isPresent()
                || filter.holder().isPresent()
                || filter.offer().isPresent()
                || filter.subscription().isPresent()
                || !filter.text().isBlank();
    }

    public String href(SupportCase one) {
        return "/cases/" + one.id();
    }

    public String offer(SupportCase one) {
        return one.subject()
                .offer()
                .map(id -> rows.offers().get(id))
                .map(OfferSummary::name)
                .orElse("–");
    }

    public String customer(SupportCase one) {
        return one.subject().customer().map(this::company).orElse("");
    }

    public String company(OrganizationId id) {
        return id.equals(own) ? t("cases.us") : rows.companies().getOrDefault(id, "–");
    }

    public String age(Instant at) {
        return texts().relative(at, rows.now());
    }

    public boolean isOurs(SupportCase one) {
        return one.turn().filter(own::equals).isPresent();
    }
}
