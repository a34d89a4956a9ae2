package org.entrepot.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** One bundle for each module: {@code messages/<module>_<language>.properties}. A missing key fails. */
@Configuration(proxyBeanMethods = false)
class Messages {

    @Bean
    MessageSource messageSource() throws IOException {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(basenames());
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.ENGLISH);
        return source;
    }

    private static String[] basenames() throws IOException {
        var bundles = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_en.properties");
        return Arrays.stream(bundles)
                .map(bundle ->
                        "messages/" + String.valueOf(bundle.getFilename()).replace("_en.properties", ""))
                .toArray(String[]::new);
    }
}
