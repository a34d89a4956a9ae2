package org.entrepot.access.application;

import java.util.List;
import org.entrepot.kernel.ProductionSetting;
import org.springframework.stereotype.Component;

/** Production seals its signing keys with a secret that nobody else knows. */
@Component
class ProductionSecret implements ProductionSetting {

    private final SecretSettings settings;

    ProductionSecret(SecretSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<String> violations() {
        var length = settings.secret().length();
        return !settings.isKnownToEverybody() && length >= SecretSettings.MIN_LENGTH
                ? List.of()
                : List.of("ENTREPOT_SECRET must be a random text of your own of at least " + SecretSettings.MIN_LENGTH
                        + " characters; make one with: openssl rand -base64 48");
    }
}
