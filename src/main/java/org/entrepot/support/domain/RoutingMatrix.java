package org.entrepot.support.domain;

import static org.entrepot.support.Answerer.OPERATOR;
import static org.entrepot.support.Answerer.PUBLISHER;
import static org.entrepot.support.Circumstance.ACTIVATION_STEPS;
import static org.entrepot.support.Circumstance.COMMERCE_FAILURE;
import static org.entrepot.support.Circumstance.OWN_INVOICE;
import static org.entrepot.support.Circumstance.PORTAL_ACCOUNTS;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.entrepot.support.Asker;
import org.entrepot.support.Circumstance;
import org.entrepot.support.QuestionKind;
import org.entrepot.support.RoutingFacts;
import org.entrepot.support.RoutingFacts.Model;

/** The routing matrix of section 12 as data: 24 kinds of question, six columns of askers. */
public final class RoutingMatrix {

    private static final Map<QuestionKind, Row> ROWS = rows();

    private RoutingMatrix() {}

    /**
     * One row.
     *
     * @param customer of the direct model; {@code indirect} of the indirect one
     * @param partner direct bill partner; {@code provider} mostly the same
     */
    private record Row(Cell customer, Cell indirect, Cell partner, Cell provider, Cell reseller, Cell publisher) {

        Cell of(Asker asker, Model model) {
            return switch (asker) {
                case CUSTOMER -> model == Model.DIRECT ? customer : indirect;
                case DIRECT_PARTNER -> partner;
                case PROVIDER -> provider;
                case RESELLER -> reseller;
                case PUBLISHER -> publisher;
            };
        }
    }

    public static Cell cell(QuestionKind kind, Asker asker, Model model, Optional<Circumstance> circumstance) {
        var cell = row(kind).of(asker, model);
        return circumstance
                .filter(narrowed -> narrowed.kind() == kind)
                .map(narrowed -> narrow(cell, asker, model, narrowed))
                .orElse(cell);
    }

    /** "Operator for the partner's own invoice", "if the commerce system fails", and account set-up by whose account it is. */
    private static Cell narrow(Cell cell, Asker asker, Model model, Circumstance circumstance) {
        var isTransactingPartner = asker == Asker.DIRECT_PARTNER || asker == Asker.PROVIDER;
        return switch (circumstance) {
            case OWN_INVOICE, COMMERCE_FAILURE, PORTAL_ACCOUNTS -> isTransactingPartner ? Cell.OPERATOR : cell;
            case ACTIVATION_STEPS -> asker == Asker.CUSTOMER && model == Model.DIRECT ? cell.then(PUBLISHER) : cell;
        };
    }

    private static Row row(QuestionKind kind) {
        var row = ROWS.get(kind);
        if (row == null) {
            throw new IllegalStateException("no row for " + kind);
        }
        return row;
    }

    private static Map<QuestionKind, Row> rows() {
        var rows = new EnumMap<QuestionKind, Row>(QuestionKind.class);
        for (var kind : QuestionKind.values()) {
            rows.put(kind, rowOf(kind));
        }
        return rows;
    }

    private static Row rowOf(QuestionKind kind) {
        return switch (kind) {
            case BILLING_QUESTION, SUBSCRIPTION_MANAGEMENT ->
                same(Cell.CONTACT, Cell.OWN_TEAM, Cell.PROVIDER, Cell.NOT_OFFERED);
            case ACCOUNT_SETUP -> same(Cell.CONTACT, Cell.PUBLISHER, Cell.PROVIDER, Cell.OPERATOR);
            case PAYMENT_COLLECTIONS, FRAUD_ABUSE -> same(Cell.CONTACT, Cell.OPERATOR, Cell.PROVIDER, Cell.OPERATOR);
            case HOW_TO_USE -> technical(contactOrPublisher().ifItTakesTierOne());
            case BREAK_FIX -> technical(contactOrPublisher());
            case SERVICE_LEVEL, CUSTOMER_CONTRACT ->
                product(Cell.CONTACT.then(PUBLISHER), Cell.PROVIDER.then(PUBLISHER));
            case PRODUCT_HEALTH, DOCUMENTATION_TRAINING ->
                product(Cell.CONTACT, Cell.PROVIDER.or(PUBLISHER, _ -> true));
            case SAAS_SETUP -> product(Cell.CONTACT.then(PUBLISHER), Cell.PROVIDER.or(PUBLISHER, _ -> true));
            case OFFER_MANAGEMENT -> same(Cell.NOT_OFFERED, Cell.NOT_OFFERED, Cell.NOT_OFFERED, Cell.OPERATOR);
            case PERMISSION_TO_SELL -> product(Cell.NOT_OFFERED, Cell.PROVIDER.then(PUBLISHER));
            case SALES_MATERIAL -> product(Cell.NOT_OFFERED, Cell.PROVIDER.or(PUBLISHER, _ -> true));
            case ORDER_FAILURE, DEPLOYMENT_OPERATOR_PORTAL ->
                same(Cell.CONTACT, Cell.OPERATOR, Cell.PROVIDER.then(OPERATOR), Cell.OPERATOR);
            case DUTY_SPLIT ->
                new Row(
                        Cell.NOT_OFFERED,
                        Cell.CONTACT,
                        Cell.NOT_OFFERED,
                        Cell.OWN_TEAM,
                        Cell.PROVIDER,
                        Cell.NOT_OFFERED);
            case PROGRAM_TERMS ->
                same(Cell.NOT_OFFERED, Cell.OPERATOR, Cell.PROVIDER.or(OPERATOR, _ -> true), Cell.NOT_OFFERED);
            case PORTAL_ERROR -> same(Cell.NOT_OFFERED, Cell.OPERATOR, Cell.OPERATOR, Cell.OPERATOR);
            case PRODUCT_QUESTION_TO_OPERATOR ->
                same(Cell.NOT_OFFERED, Cell.REFERRED_TO_PUBLISHER, Cell.REFERRED_TO_PUBLISHER, Cell.NOT_OFFERED);
            case CUSTOMER_QUESTION_TO_OPERATOR ->
                same(Cell.REFERRED_TO_CONTACT, Cell.NOT_OFFERED, Cell.NOT_OFFERED, Cell.NOT_OFFERED);
            case OPERATOR_SERVICE_INCIDENT ->
                same(
                        Cell.CONTACT.then(OPERATOR),
                        Cell.OPERATOR,
                        Cell.PROVIDER.onlyIf(OPERATOR, RoutingFacts::hasResellerAccess),
                        Cell.NOT_OFFERED);
            case LATE_REFUND ->
                same(
                        Cell.CONTACT.then(PUBLISHER),
                        Cell.PUBLISHER.then(OPERATOR),
                        Cell.PROVIDER,
                        Cell.OWN_TEAM.then(OPERATOR));
        };
    }

    /** R169: directly to the publisher where its channel is open to customers. */
    private static Cell contactOrPublisher() {
        return Cell.CONTACT.or(PUBLISHER, facts -> facts.publisherAnswers().isOpenToCustomers());
    }

    private static Row technical(Cell customer) {
        return product(
                customer,
                Cell.PROVIDER.or(PUBLISHER, facts -> facts.publisherAnswers().isOpenToPartners()));
    }

    /** Partners ask the publisher, the publisher asks nobody (R166). */
    private static Row product(Cell customer, Cell reseller) {
        return same(customer, Cell.PUBLISHER, reseller, Cell.OWN_TEAM);
    }

    private static Row same(Cell customer, Cell partner, Cell reseller, Cell publisher) {
        return new Row(customer, customer, partner, partner, reseller, publisher);
    }
}
