package org.entrepot.sales.web;

import java.util.List;
import java.util.Map;
import org.entrepot.kernel.Problem;
import org.entrepot.sales.SalesRefusal;
import org.entrepot.site.RefusedException;
import org.entrepot.site.Texts;
import org.entrepot.verdict.Verdict;
import org.entrepot.verdict.Viewer;
import org.entrepot.verdict.web.VerdictBody;

/** A declined order as a problem document with the checks that its partner may see (P17). */
final class NotSellable {

    private NotSellable() {}

    static RefusedException because(Verdict verdict, Texts texts) {
        var body = VerdictBody.of(verdict, Viewer.Partner.of(verdict), texts);
        var reason = body.reason() == null ? "depends" : body.reason();
        return new RefusedException(
                List.of(Problem.of(SalesRefusal.NOT_SELLABLE)),
                Map.of("answer", body.answer(), "reason", reason, "checks", body.checks()));
    }
}
