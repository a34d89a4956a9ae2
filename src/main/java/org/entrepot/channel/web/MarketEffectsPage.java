package org.entrepot.channel.web;

import java.util.List;
import java.util.Set;
import org.entrepot.channel.application.PreviewMarkets;
import org.entrepot.kernel.CountryCode;
import org.entrepot.site.Frame;
import org.entrepot.site.Link;
import org.entrepot.site.Tone;
import org.entrepot.site.WorkspaceEntry;

/** What going live would do to the markets of live plans (idea 2). */
public record MarketEffectsPage(Frame frame, List<WorkspaceEntry> entries, PreviewMarkets.View view)
        implements EffectView {

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

    public String previewsHref() {
        return offerHref() + "/audience/market-previews";
    }

    /** The token that going live takes; empty text while none was asked for. */
    public String token() {
        return view.shown().map(shown -> shown.id().toString()).orElse("");
    }

    public boolean canGoLive() {
        return view.isInPreview()
                && view.shown().filter(shown -> !shown.isUsed()).isPresent()
                && view.moved().isEmpty();
    }

    /** Shown once, and the world is another one by now. */
    public boolean isOvertaken() {
        return view.shown()
                .filter(shown -> shown.isUsed() || !view.moved().isEmpty())
                .isPresent();
    }

    /** Only what runs where nobody can buy any more deserves a warning. */
    public Tone tone() {
        return view.effects().stream().allMatch(effect -> effect.removed().isEmpty()) ? Tone.INFO : Tone.WARN;
    }
}
