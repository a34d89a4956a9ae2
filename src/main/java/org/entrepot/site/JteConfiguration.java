package org.entrepot.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Templates as views: the view name is the template's path without its ending. */
@Configuration(proxyBeanMethods = false)
class JteConfiguration {

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(
                null, ContentType.Html, JteConfiguration.class.getClassLoader(), "entrepot.templates");
    }

    @Bean
    ViewResolver jteViewResolver(TemplateEngine engine) {
        return new JteViewResolver(engine);
    }

    /** Ordered before the internal-resource resolver, which would take any name. */
    private record JteViewResolver(TemplateEngine engine) implements ViewResolver, Ordered {

        @Override
        public @Nullable View resolveViewName(String viewName, Locale locale) {
            if (viewName.startsWith("redirect:")) {
                return null;
            }
            return new JteView(engine, viewName + ".jte");
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }
}
