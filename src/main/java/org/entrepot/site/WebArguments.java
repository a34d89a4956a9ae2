package org.entrepot.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.entrepot.kernel.Actor;
import org.entrepot.kernel.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What controllers may take: {@link Frame}, {@link Actor}, {@code Optional<Actor>}, {@link Texts}, {@link PageRequest}, {@link Form},
 * {@link ExpectedVersion}.
 */
@Configuration(proxyBeanMethods = false)
class WebArguments implements WebMvcConfigurer {

    private final Frames frames;

    WebArguments(Frames frames) {
        this.frames = frames;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Resolver(frames));
    }

    private record Resolver(Frames frames) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            var type = parameter.nestedIfOptional().getNestedParameterType();
            return type == Frame.class
                    || type == Actor.class
                    || type == Texts.class
                    || type == PageRequest.class
                    || type == Form.class
                    || type == ExpectedVersion.class;
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binders) {
            var request = web.getNativeRequest(HttpServletRequest.class);
            if (request == null) {
                throw new IllegalStateException("not a servlet request");
            }
            var type = parameter.nestedIfOptional().getNestedParameterType();
            if (type == Frame.class) {
                return frames.of(request);
            }
            if (type == Texts.class) {
                return frames.texts(request);
            }
            if (type == PageRequest.class) {
                return pageRequest(request);
            }
            if (type == Form.class) {
                return form(request);
            }
            if (type == ExpectedVersion.class) {
                return parameter.isOptional() ? ExpectedVersion.in(request) : ExpectedVersion.required(request);
            }
            return parameter.isOptional() ? Frames.actor() : signedIn();
        }

        private static Actor signedIn() {
            return Frames.actor().orElseThrow(() -> RefusedException.because(SiteRefusal.SIGN_IN_REQUIRED));
        }

        /** Everything typed, the token against forgery excepted. */
        private static Form form(HttpServletRequest request) {
            var typed = new LinkedHashMap<String, List<String>>();
            request.getParameterMap().forEach((name, values) -> typed.put(name, List.of(values)));
            typed.remove("_csrf");
            return new Form(typed, List.of());
        }

        private static PageRequest pageRequest(HttpServletRequest request) {
            var size = Optional.ofNullable(request.getParameter("size"))
                    .filter(text -> text.matches("[0-9]{1,4}"))
                    .map(Integer::valueOf);
            return PageRequest.of(size, Optional.ofNullable(request.getParameter("after")));
        }
    }
}
