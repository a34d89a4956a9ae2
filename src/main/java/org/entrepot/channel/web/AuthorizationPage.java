package org.entrepot.channel.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entrepot.channel.Alternative;
import org.entrepot.channel.AuthorizationTerms;
import org.entrepot.channel.AuthorizedPartner;
import org.entrepot.channel.OnwardRight;
import org.entrepot.channel.application.ReadAuthorizations;
import org.entrepot.channel.domain.Authorization;
import org.entrepot.channel.domain.Authorizations;
import org.entrepot.channel.domain.ChannelRefusal;
import org.entrepot.channel.domain.TermsChange;
import org.entrepot.channel.domain.WindDown;
import org.entrepot.channel.domain.WindDown.Side;
import org.entrepot.channel.domain.WindDownRules;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Problem;
import org.entrepot.site.Choice;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.site.Tone;
import org.entrepot.site.View;

/**
 * One authorization, for its publisher, its partner and the operator (idea 15, P2, P3).
 *
 * @param form what was typed and refused; empty when the page is just read
 * @param refused which of the forms it was: terms, sponsorship, clones, wind-down, order, answer
 */
public record AuthorizationPage(
        Frame frame, ReadAuthorizations.View view, Form form, String refused, boolean isFirstPage) implements View {

    public Authorization authorization() {
        return view.authorization();
    }

    public String href() {
        return "/authorizations/" + authorization().id();
    }

    public boolean isPublisher() {
        return view.side() == Side.PUBLISHER;
    }

    public boolean isOperator() {
        return view.side() == Side.OPERATOR;
    }

    public String partnerName() {
        return view.name(authorization().partner());
    }

    public String publisherName() {
        return view.name(view.audience().publisher());
    }

    /** The other one comes first: who reads knows itself. */
    public String title() {
        return view.side() == Side.PARTNER ? view.offer().name() : partnerName();
    }

    public String lead() {
        return view.side() == Side.PARTNER
                ? t("channel.authorization.lead.partner", publisherName())
                : t("channel.authorization.lead", view.offer().name());
    }

    public List<Link> crumbs() {
        var here = new Link(title(), "");
        if (isPublisher()) {
            var offer = "/offers/" + authorization().offer();
            return List.of(
                    new Link(t("channel.crumb.offers"), "/offers"),
                    new Link(view.offer().name(), offer),
                    new Link(t("channel.module.audience"), offer + "/audience"),
                    here);
        }
        return isOperator()
                ? List.of(new Link(t("channel.windDowns.title"), "/wind-downs"), here)
                : List.of(new Link(t("channel.authorizations.title"), "/authorizations"), here);
    }

    public String stateLabel() {
        return stateLabel(this, authorization());
    }

    static String stateLabel(View view, Authorization authorization) {
        return authorization.hasEnded()
                ? view.t("channel.authorization.state.ended")
                : view.t("channel.partner.state." + AudienceBodies.code(authorization.state()));
    }

    public Tone stateTone() {
        return stateTone(authorization());
    }

    static Tone stateTone(Authorization authorization) {
        if (authorization.hasEnded()) {
            return Tone.NEUTRAL;
        }
        return authorization.state() == AuthorizedPartner.State.GRANTED ? Tone.GOOD : Tone.WARN;
    }

    /** What stands against an end or a limit, and what can be done (P2). */
    public List<String> blocked() {
        var sentences = new ArrayList<String>();
        if (authorization().isExpiryBlocked()) {
            sentences.add(t(
                    "channel.authorization.blocked.expiry",
                    frame.texts().moment(authorization().terms().until().orElseThrow())));
        }
        if (authorization().isLimitBlocked()) {
            sentences.add(t("channel.authorization.blocked.limit"));
        }
        if (!sentences.isEmpty()) {
            WindDownRules.insteadOfBlocked(authorization()).stream()
                    .map(alternative -> t("channel.wayOut." + alternative.code()))
                    .forEach(sentences::add);
        }
        return sentences;
    }

    public String until(AuthorizationTerms terms) {
        return terms.until().map(end -> frame.texts().moment(end)).orElseGet(() -> t("channel.authorization.noEnd"));
    }

    public String markets(AuthorizationTerms terms) {
        return terms.markets()
                .map(markets -> frame.texts()
                        .list(markets.stream()
                                .map(CountryCode::value)
                                .sorted()
                                .map(code -> frame.texts().country(new CountryCode(code)))
                                .toList()))
                .orElseGet(() -> t("channel.authorization.allMarkets"));
    }

    public String onward(AuthorizationTerms terms) {
        return terms.onward() instanceof OnwardRight.These(var resellers)
                ? t("channel.authorization.onward.theseCount", resellers.size())
                : t("channel.authorization.onward." + AudienceBodies.onward(terms.onward()));
    }

    public String origin() {
        return t("channel.origin." + AudienceBodies.code(authorization().origin()));
    }

    public boolean canChangeTerms() {
        return isPublisher() && !authorization().hasEnded() && !authorization().isWindingDown();
    }

    public Form termsForm() {
        return refused.equals("terms")
                ? form
                : TermsForm.of(authorization().terms(), frame.texts().zone());
    }

    /** A beginning that lies behind cannot be moved any more. */
    public boolean hasBegun() {
        return authorization()
                .terms()
                .from()
                .map(start -> !start.isAfter(view.now()))
                .orElse(true);
    }

    public List<Choice> onwardChoices() {
        return Stream.of("all", "these", "none")
                .map(code -> new Choice(code, t("channel.authorization.onward." + code)))
                .toList();
    }

    /** What was typed takes something away: only then the way of a request is offered. */
    public boolean needsRequest() {
        return refused.equals("terms") && form.problems().stream().anyMatch(AuthorizationPage::isRequest);
    }

    /** What was typed leaves markets out: shown with its effect before it is asked for. */
    public boolean limitsMarkets() {
        return needsRequest()
                && TermsForm.read(form, authorization().terms(), frame.texts().zone())
                        .fold(wanted -> new TermsChange(authorization().terms(), wanted).limitsMarkets(), _ -> false);
    }

    private static boolean isRequest(Problem problem) {
        return problem.refusal() == ChannelRefusal.NEEDS_REQUEST;
    }

    public Form sponsorForm() {
        return Form.of(Map.of(
                "reason", view.sponsorship().map(said -> said.reason()).orElse(""),
                "sponsor", view.sponsorship().map(said -> said.sponsor()).orElse("")));
    }

    public Form formOf(String which) {
        return refused.equals(which) ? form : Form.empty();
    }

    public boolean canPropose() {
        return view.againstWindDown().isEmpty() && !isOperator();
    }

    public boolean canOrder() {
        return isOperator()
                && (view.againstWindDown().isEmpty()
                        || (view.againstWindDown().orElseThrow() == ChannelRefusal.WIND_DOWN_UNDER_WAY
                                && !authorization().isWindingDown()));
    }

    /** Why none can be started now, unless one is there already. */
    public String againstWindDown() {
        return view.againstWindDown()
                .filter(_ -> view.open().isEmpty())
                .map(refusal -> frame.texts().problem(Problem.of(refusal)))
                .orElse("");
    }

    public List<Alternative> insteadOfWindDown() {
        return view.againstWindDown()
                .filter(_ -> view.open().isEmpty())
                .map(refusal -> WindDownRules.insteadOf(refusal, view.audience().current()))
                .orElse(List.of());
    }

    public boolean isMineToAnswer(WindDown windDown) {
        return windDown.waitsFor().filter(view.side()::equals).isPresent();
    }

    public boolean isMineToWithdraw(WindDown windDown) {
        return windDown.waitsFor().isPresent() && windDown.proposedBy() == view.side();
    }

    public String sentence(WindDown windDown) {
        var date = frame.texts().moment(windDown.date());
        var by = t("channel.windDown.side." + AudienceBodies.code(windDown.proposedBy()));
        return switch (windDown.state()) {
            case PROPOSED -> t("channel.windDown.proposed", by, date);
            case RUNNING -> t(windDown.isOrdered() ? "channel.windDown.runsByOrder" : "channel.windDown.runs", date);
            case DECLINED, WITHDRAWN, COMPLETED, LAPSED, ENDED_BY_SALE, OVERTAKEN ->
                t("channel.windDown.state." + AudienceBodies.code(windDown.state()));
        };
    }

    public String ground(WindDown windDown) {
        return windDown.ground()
                .map(ground -> t("channel.windDown.ground." + AudienceBodies.code(ground)))
                .orElse("");
    }

    public List<Choice> grounds() {
        return Arrays.stream(WindDown.Ground.values())
                .map(ground -> new Choice(
                        AudienceBodies.code(ground), t("channel.windDown.ground." + AudienceBodies.code(ground))))
                .toList();
    }

    /** The customer by name, or to the publisher only where it is. */
    public String customer(ReadAuthorizations.Concerned concerned) {
        return concerned
                .customer()
                .map(one -> one.name())
                .or(() -> concerned
                        .country()
                        .map(country ->
                                t("channel.windDown.customerIn", frame.texts().country(country))))
                .orElse("–");
    }

    public String reseller(ReadAuthorizations.Concerned concerned) {
        return concerned.reseller().map(one -> one.name()).orElse("");
    }

    public String termEnd(ReadAuthorizations.Concerned concerned) {
        return concerned
                .subscription()
                .termEnd()
                .map(end -> frame.texts().date(end))
                .orElse("–");
    }

    /** What becomes of it when the authorization winds down. */
    public String fate(ReadAuthorizations.Concerned concerned) {
        var date = view.open().map(WindDown::date);
        if (concerned.subscription().termEnd().isEmpty()) {
            return t("channel.windDown.fate.usage");
        }
        if (!concerned.subscription().renews()) {
            return t("channel.windDown.fate.noRenewal");
        }
        if (date.isEmpty()) {
            return t("channel.windDown.fate.open");
        }
        return t(
                concerned.renewsBefore(date.get())
                        ? "channel.windDown.fate.renewsBefore"
                        : "channel.windDown.fate.runsOut");
    }

    /** Who did it: by name inside one's own company, else the company. */
    public String who(Authorizations.Entry entry) {
        var change = entry.change();
        var isOwn = frame.actor()
                .filter(actor -> actor.worksFor(change.organization()))
                .isPresent();
        if (isOwn || isOperator()) {
            return change.name();
        }
        return Set.of(authorization().partner(), view.audience().publisher()).contains(change.organization())
                ? view.name(change.organization())
                : t("channel.windDown.side.operator");
    }

    /** What held from then on. */
    public List<String> said(Authorizations.Entry entry) {
        var one = entry.authorization();
        var sentences = new ArrayList<String>();
        if (!one.isWindingDown()) {
            sentences.add(stateLabel(this, one));
        }
        one.endedBecause()
                .map(because -> t("channel.authorization.ended." + AudienceBodies.code(because)))
                .ifPresent(sentences::add);
        one.windDown()
                .map(span ->
                        t("channel.authorization.windsDownUntil", frame.texts().moment(span.date())))
                .ifPresent(sentences::add);
        one.terms()
                .until()
                .filter(_ -> !one.hasEnded())
                .map(end -> t("channel.authorization.endsOn", frame.texts().moment(end)))
                .ifPresent(sentences::add);
        one.terms()
                .markets()
                .map(_ -> t("channel.authorization.onlyIn", markets(one.terms())))
                .ifPresent(sentences::add);
        if (!(one.terms().onward() instanceof OnwardRight.All)) {
            sentences.add(onward(one.terms()));
        }
        return sentences;
    }
}
