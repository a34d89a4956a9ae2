package org.entrepot.cases.web;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.entrepot.cases.domain.CaseFilter;
import org.entrepot.cases.domain.CaseState;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.SubscriptionId;
import org.entrepot.support.QuestionKind;

/** The filter of a list in its address, the same for pages and API; what is none narrows nothing. */
final class CaseFilters {

    private CaseFilters() {}

    static CaseFilter read(Actor actor, UnaryOperator<String> value, CaseFilter.Which usual) {
        return new CaseFilter(
                actor.organization(),
                Optional.empty(),
                CaseFilter.Which.of(value.apply("show")).orElse(usual),
                kind(value.apply("kind")),
                CaseState.of(value.apply("state")),
                OrganizationId.parse(value.apply("customer")),
                OrganizationId.parse(value.apply("holder")),
                OfferId.parse(value.apply("offer")),
                SubscriptionId.parse(value.apply("subscription")),
                value.apply("q"));
    }

    static Optional<QuestionKind> kind(String code) {
        for (var kind : QuestionKind.values()) {
            if (kind.code().equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
