package org.entrepot.site;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Addresses of style sheets and scripts with the hash of their content, so that a browser may keep them. */
@Component
public class Assets {

    private final ObjectProvider<ResourceUrlProvider> urls;

    /** Asked for late: the web configuration that makes the provider also needs the frame. */
    Assets(ObjectProvider<ResourceUrlProvider> urls) {
        this.urls = urls;
    }

    public String url(String path) {
        return Optional.ofNullable(urls.getIfAvailable())
                .map(known -> known.getForLookupPath(path))
                .orElse(path);
    }
}
