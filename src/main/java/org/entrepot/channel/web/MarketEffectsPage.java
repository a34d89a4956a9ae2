package org.entrepot.channel.web;

import java.util.List;
import java.util.Set;
import org.entrepot.channel.application.ForecastMarkets;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.Money;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.site.View;
import org.entrepot.site.WorkspaceEntry;

/** What publishing the draft would do to the markets of live plans (idea 2). */
public record MarketEffectsPage(Frame frame, List<WorkspaceEntry> entries, ForecastMarkets.View view) implements View {

    public String offerHref() {
        return "/offers/" + view.offer().id();
    }

    public List<Link> crumbs() {
        return List.of(
                new Link(t("channel.crumb.offers"), "/offers"),
                new Link(view.offer().name(), offerHref()),
                new Link(t("channel.module.audience"), offerHref() + "/audience"),
                new Link(t("channel.markets.title"), ""));
    }

    public String countries(Set<CountryCode> codes) {
        return codes.isEmpty()
                ? t("channel.preview.noMoney")
                : frame.texts()
                        .list(codes.stream()
                                .map(code -> frame.texts().country(code))
                                .sorted()
                                .toList());
    }

    public String number(long number) {
        return frame.texts().number(number);
    }

    public String money(List<Money> amounts) {
        return amounts.isEmpty()
                ? t("channel.preview.noMoney")
                : frame.texts()
                        .list(amounts.stream()
                                .map(amount -> frame.texts().money(amount))
                                .toList());
    }
}
