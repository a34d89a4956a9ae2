package org.entrepot.channel;

import java.util.Locale;

/** What can be done instead of a move that was refused: always something, never silence. */
public enum Alternative {
    FILE_REQUEST,
    PUBLISH,
    ENTER_CONTACT_AND_MATERIALS,
    PUBLISH_CONTACT_AND_MATERIALS_WITH_SYNC,
    ANY_TO_SPECIFIC_SOLD_ONLY,
    OPERATOR_WIND_DOWN,
    REMOVE_UNSOLD_ONLY,
    PROPOSE_WIND_DOWN,
    WAIT_FOR_WIND_DOWN_END,
    NAME_GROUND_AND_REASON,
    ADD_ITS_PROVIDER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
