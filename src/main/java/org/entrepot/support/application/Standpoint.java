package org.entrepot.support.application;

import org.entrepot.kernel.AsOf;
import org.entrepot.support.Asker;
import org.entrepot.support.domain.Chain;
import org.entrepot.support.domain.Sight;

/** From where somebody looks at a chain of companies: in which part it asks, what it may see, and when. */
record Standpoint(Chain chain, Asker asker, Sight sight, AsOf asOf) {}
