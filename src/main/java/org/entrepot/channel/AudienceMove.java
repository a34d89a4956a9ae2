package org.entrepot.channel;

import org.entrepot.kernel.OfferId;

/** One wanted transition of one offer's live audience, and the way it goes. */
public record AudienceMove(OfferId offer, WantedTransition wanted, MoveBy by) {}
