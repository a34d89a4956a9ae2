package org.entrepot.channel.web;

import java.util.List;
import org.entrepot.channel.application.ReadAuthorizations;
import org.entrepot.channel.domain.WindDown;
import org.entrepot.kernel.Page;
import org.entrepot.site.Frame;
import org.entrepot.site.Tab;
import org.entrepot.site.Tone;
import org.entrepot.site.View;

/** Wind-downs of the reader's company, or all of them for the operator (P3). */
public record WindDownListPage(Frame frame, Page<ReadAuthorizations.Listed> rows, boolean onlyOpen, boolean isFirstPage)
        implements View {

    public List<Tab> tabs() {
        return List.of(
                new Tab(t("channel.windDowns.open"), "/wind-downs", onlyOpen, ""),
                new Tab(t("channel.windDowns.all"), "/wind-downs?all=true", !onlyOpen, ""));
    }

    public String state(WindDown windDown) {
        return t("channel.windDown.state." + AudienceBodies.code(windDown.state()));
    }

    public Tone tone(WindDown windDown) {
        return switch (windDown.state()) {
            case PROPOSED -> Tone.INFO;
            case RUNNING -> Tone.WARN;
            case COMPLETED, DECLINED, WITHDRAWN, LAPSED, ENDED_BY_SALE, OVERTAKEN -> Tone.NEUTRAL;
        };
    }
}
