package org.entrepot.health;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** What incidents are called and what their updates say now, as written for partners and resellers, never for customers (P15). */
public interface PartnerTexts {

    /** One statement however many; each in the language asked for, else in the one it was first written in. */
    Map<IncidentId, String> titles(Collection<IncidentId> incidents, Locale locale);

    /** The same for entries of timelines; withdrawn ones are left out. */
    Map<UpdateId, String> texts(Collection<UpdateId> updates, Locale locale);
}
