package org.entrepot.channel.web;

import org.entrepot.channel.application.ReadAuthorizations;
import org.entrepot.channel.domain.Authorization;
import org.entrepot.kernel.Page;
import org.entrepot.site.Frame;
import org.entrepot.site.Tone;
import org.entrepot.site.View;

/** What a partner may sell because a publisher chose it. */
public record AuthorizationListPage(Frame frame, Page<ReadAuthorizations.Own> rows, boolean isFirstPage)
        implements View {

    public String state(Authorization authorization) {
        return AuthorizationPage.stateLabel(this, authorization);
    }

    public Tone tone(Authorization authorization) {
        return AuthorizationPage.stateTone(authorization);
    }

    public String until(Authorization authorization) {
        return authorization
                .windDown()
                .map(Authorization.Span::date)
                .or(() -> authorization.terms().until())
                .map(end -> frame.texts().moment(end))
                .orElseGet(() -> t("channel.authorization.noEnd"));
    }
}
