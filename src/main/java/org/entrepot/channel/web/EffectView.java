package org.entrepot.channel.web;

import java.util.List;
import org.entrepot.kernel.Money;
import org.entrepot.site.View;

/** How a page says figures of what a change would do (idea 2). */
interface EffectView extends View {

    default String number(long number) {
        return frame().texts().number(number);
    }

    /** Amounts of several currencies are never added up. */
    default String money(List<Money> amounts) {
        return amounts.isEmpty()
                ? t("channel.preview.noMoney")
                : frame().texts()
                        .list(amounts.stream()
                                .map(amount -> frame().texts().money(amount))
                                .toList());
    }
}
