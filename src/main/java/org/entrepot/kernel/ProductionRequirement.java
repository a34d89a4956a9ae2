package org.entrepot.kernel;

import java.util.List;

/** What a module demands before it serves real business; start-up in production asks all of them and refuses on any answer. */
public interface ProductionRequirement {

    /** One sentence for each thing that is wrong, saying which setting mends it; empty when all is well. */
    List<String> violations();
}
