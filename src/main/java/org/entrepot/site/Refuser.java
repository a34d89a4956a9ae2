package org.entrepot.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.entrepot.kernel.Problem;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Lets a filter below /api answer as a controller would, through the one translator. */
@Component
public class Refuser {

    private final HandlerExceptionResolver translator;

    Refuser(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver translator) {
        this.translator = translator;
    }

    public void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        translator.resolveException(request, response, null, new RefusedException(List.of(problem)));
    }

    /** Nothing of the answer prepared so far is sent. */
    public void fail(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        response.reset();
        response.setHeader(RequestId.HEADER, RequestId.of(request));
        translator.resolveException(request, response, null, failure);
    }
}
