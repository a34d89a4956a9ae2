package org.entrepot.access.web;

import org.entrepot.site.Frame;
import org.entrepot.site.View;

/** Shows the secret of a new API client; this once. */
public record CreatedApiClientPage(Frame frame, String name, String id, String secret, String tokenAddress)
        implements View {}
