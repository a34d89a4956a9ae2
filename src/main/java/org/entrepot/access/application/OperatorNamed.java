package org.entrepot.access.application;

import java.util.List;
import org.entrepot.kernel.ProductionSetting;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** An operator that is named in part would found nothing, and nobody would know why. */
@Component
@EnableConfigurationProperties(OperatorSettings.class)
class OperatorNamed implements ProductionSetting {

    private final OperatorSettings settings;

    OperatorNamed(OperatorSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<String> violations() {
        return settings.isBegun()
                ? List.of("ENTREPOT_OPERATOR_NAME, _DOMAIN, _COUNTRY, _ADMIN_NAME and _ADMIN_EMAIL belong together;"
                        + " set all of them or none")
                : List.of();
    }
}
