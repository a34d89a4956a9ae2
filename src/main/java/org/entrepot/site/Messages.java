package org.entrepot.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        var modules = modules();
        var source = new ModuleMessages(modules);
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.ENGLISH);
        return source;
    }

    private static Set<String> modules() throws IOException {
        var bundles = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_en.properties");
        return Arrays.stream(bundles)
                .map(bundle -> String.valueOf(bundle.getFilename()).replace("_en.properties", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A key that begins with a module's name is looked for in that module's bundle only, present or not; a verdict words
     * thirty checks, and most of their facts have no sentence of their own.
     */
    private static final class ModuleMessages extends ResourceBundleMessageSource {

        private final Set<String> modules;

        ModuleMessages(Set<String> modules) {
            this.modules = modules;
            setBasenames(modules.stream().map(ModuleMessages::basename).toArray(String[]::new));
        }

        @Override
        protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
            var module = module(code);
            if (module.isEmpty()) {
                return super.resolveCodeWithoutArguments(code, locale);
            }
            var bundle = getResourceBundle(basename(module.get()), locale);
            return bundle == null ? null : getStringOrNull(bundle, code);
        }

        @Override
        protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
            var module = module(code);
            if (module.isEmpty()) {
                return super.resolveCode(code, locale);
            }
            var bundle = getResourceBundle(basename(module.get()), locale);
            return bundle == null ? null : getMessageFormat(bundle, code, locale);
        }

        private Optional<String> module(String code) {
            var end = code.indexOf('.');
            return end < 0
                    ? Optional.empty()
                    : Optional.of(code.substring(0, end)).filter(modules::contains);
        }

        private static String basename(String module) {
            return "messages/" + module;
        }
    }
}
