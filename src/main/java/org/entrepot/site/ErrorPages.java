package org.entrepot.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Refusal;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is answered when the container itself refuses, or a filter broke: the same documents and pages as everywhere. */
@Controller
class ErrorPages implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    void refused(HttpServletRequest request) {
        var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var refused = FormGate.refusalOf(request);
        if (refused.isPresent()) {
            throw new RefusedException(List.of(refused.get()));
        }
        throw status == null || status >= 500
                ? RefusedException.because(SiteRefusal.UNEXPECTED_FAILURE, RequestId.of(request))
                : RefusedException.because(refusal(status));
    }

    private static Refusal refusal(int status) {
        return switch (status) {
            case 401 -> SiteRefusal.SIGN_IN_REQUIRED;
            case 403, 404 -> Denial.NOT_FOUND;
            case 405 -> SiteRefusal.METHOD_NOT_ALLOWED;
            case 415 -> SiteRefusal.UNSUPPORTED_MEDIA_TYPE;
            default -> SiteRefusal.MALFORMED_REQUEST;
        };
    }
}
