package org.entrepot.channel.application;

import java.util.List;
import org.entrepot.channel.domain.AudiencePreview;
import org.entrepot.channel.domain.Forecast;
import org.entrepot.channel.domain.MarketForecast;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How a preview's change and figures are kept; what only follows from the figures is written along and not read back. */
@Component
class PreviewTexts {

    private final JsonMapper json;

    PreviewTexts(JsonMapper json) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    String write(WantedChange change) {
        return json.writeValueAsString(change);
    }

    String write(Forecast forecast) {
        return json.writeValueAsString(forecast);
    }

    String write(List<MarketForecast> forecasts) {
        return json.writeValueAsString(forecasts);
    }

    List<MarketForecast> marketForecasts(AudiencePreview preview) {
        return json.readValue(preview.forecast(), new TypeReference<List<MarketForecast>>() {});
    }

    WantedChange wanted(AudiencePreview preview) {
        return json.readValue(preview.wanted(), WantedChange.class);
    }

    Forecast forecast(AudiencePreview preview) {
        return json.readValue(preview.forecast(), Forecast.class);
    }
}
