package org.entrepot.sales.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.BillingCycle;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.OfferId;
import org.entrepot.kernel.OrganizationId;
import org.entrepot.kernel.Outcome;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.QuantityInput;
import org.entrepot.kernel.Term;
import org.entrepot.sales.Placement;
import org.entrepot.sales.application.Checkout;
import org.entrepot.sales.application.PlaceOrder;
import org.entrepot.sales.application.PrepareOrder;
import org.entrepot.sales.application.PrepareOrder.Choices;
import org.entrepot.site.Flash;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.RefusedException;
import org.entrepot.verdict.Verdict;
import org.entrepot.verdict.Viewer;
import org.entrepot.verdict.web.WhyCard;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The checkout of an offer: look as often as you like, then buy (R225). */
@Controller
@RequestMapping("/marketplace/offers/{offer}/order")
class CheckoutPages {

    private static final int MOST = 1_000_000_000;

    private final PrepareOrder prepare;
    private final PlaceOrder place;

    CheckoutPages(PrepareOrder prepare, PlaceOrder place) {
        this.prepare = prepare;
        this.place = place;
    }

    @GetMapping
    ModelAndView form(Frame frame, Actor actor, @PathVariable String offer, Form form) {
        var checkout = checkout(actor, offer, form, frame.texts().locale());
        return page(frame, checkout, form, checkout.verdict(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView buy(Frame frame, Actor actor, @PathVariable String offer, Form form, RedirectAttributes redirect) {
        var checkout = checkout(actor, offer, form, frame.texts().locale());
        return switch (RefusedException.valueOf(place.place(actor, checkout.wish()))) {
            case Placement.Placed(var order) -> {
                Flash.say(redirect, frame.texts().text("sales.checkout.done", String.valueOf(order.number())));
                yield new ModelAndView("redirect:/orders/" + order.id());
            }
            case Placement.Declined(var verdict) -> page(frame, checkout, form, verdict, HttpStatus.CONFLICT);
        };
    }

    private Checkout checkout(Actor actor, String offer, Form form, Locale language) {
        var id = OfferId.parse(offer).orElseThrow(() -> RefusedException.because(Denial.NOT_FOUND));
        return RefusedException.valueOf(prepare.prepare(actor, id, choices(form, language)));
    }

    private static ModelAndView page(Frame frame, Checkout checkout, Form typed, Verdict verdict, HttpStatus status) {
        var why = WhyCard.of(verdict, Viewer.Partner.of(verdict), frame.texts());
        var form = shown(checkout, typed).refused(problems(typed));
        return new ModelAndView("sales/checkout", Map.of("page", new CheckoutPage(frame, checkout, form, why)), status);
    }

    /** What was typed, completed by what is proposed. */
    private static Form shown(Checkout checkout, Form typed) {
        var wish = checkout.wish();
        var values = new LinkedHashMap<String, String>();
        values.put("q", typed.value("q"));
        values.put("customer", wish.customer().map(OrganizationId::toString).orElse(""));
        values.put("reseller", wish.reseller().map(OrganizationId::toString).orElse(""));
        values.put("plan", wish.plan().toString());
        values.put("price", checkout.price().map(CheckoutPage::key).orElse(""));
        values.put(
                "quantity",
                typed.values().containsKey("quantity")
                        ? typed.value("quantity")
                        : wish.quantity().map(String::valueOf).orElse(""));
        return Form.of(values);
    }

    private static Choices choices(Form form, Locale language) {
        var price = form.value("price").split("-", 2);
        return new Choices(
                form.value("q"),
                OrganizationId.parse(form.value("customer")),
                OrganizationId.parse(form.value("reseller")),
                PlanId.parse(form.value("plan")),
                constant(Term.class, price[0]),
                price.length == 2 ? constant(BillingCycle.class, price[1]) : Optional.empty(),
                quantity(form).fold(Optional::of, _ -> Optional.empty()),
                !form.values().containsKey("quantity"),
                language);
    }

    private static List<Problem> problems(Form form) {
        if (!form.values().containsKey("quantity")) {
            return List.of();
        }
        return quantity(form)
                .fold(
                        _ -> List.of(),
                        problems -> problems.stream()
                                .map(problem -> Problem.at(
                                        "quantity",
                                        problem.refusal(),
                                        problem.arguments().toArray(String[]::new)))
                                .toList());
    }

    private static Outcome<Integer> quantity(Form form) {
        return QuantityInput.parse(form.value("quantity"), 1, MOST);
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String code) {
        return OrderRequest.constant(type, code).fold(Optional::of, _ -> Optional.empty());
    }
}
