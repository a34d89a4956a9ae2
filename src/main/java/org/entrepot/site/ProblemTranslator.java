package org.entrepot.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.entrepot.kernel.Denial;
import org.entrepot.kernel.Problem;
import org.entrepot.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The one place where a refusal becomes an HTTP answer: a problem document (RFC 9457) below /api, a page elsewhere. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ProblemTranslator {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemTranslator.class);

    /** Of the container, for forms that are not uploads. */
    private static final String FORM_LIMIT = "1 MB";

    /** Unique key and exclusion constraint. */
    private static final Set<String> COLLISIONS = Set.of("23505", "23P01");

    private final Frames frames;

    ProblemTranslator(Frames frames) {
        this.frames = frames;
    }

    @ExceptionHandler
    Object refused(RefusedException refused, HttpServletRequest request) {
        return answer(refused.problems(), refused.details(), request);
    }

    @ExceptionHandler
    Object unknownPath(NoResourceFoundException unknown, HttpServletRequest request) {
        return answer(Denial.NOT_FOUND, request);
    }

    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return answer(List.of(UnreadableJson.problem(unreadable)), Map.of(), request);
    }

    @ExceptionHandler
    Object unbound(ServletRequestBindingException unbound, HttpServletRequest request) {
        return answer(SiteRefusal.MALFORMED_REQUEST, request);
    }

    @ExceptionHandler
    Object unbindable(BindException unbindable, HttpServletRequest request) {
        return answer(SiteRefusal.MALFORMED_REQUEST, request);
    }

    @ExceptionHandler
    Object missing(MissingServletRequestParameterException missing, HttpServletRequest request) {
        return answer(List.of(Problem.at(missing.getParameterName(), SiteRefusal.FIELD_REQUIRED)), Map.of(), request);
    }

    /** An address of a page that holds no id leads nowhere; a caller of the API hears which part of it is wrong. */
    @ExceptionHandler
    Object mistyped(MethodArgumentTypeMismatchException mistyped, HttpServletRequest request) {
        return mistyped.getParameter().hasParameterAnnotation(PathVariable.class) && !isApi(request)
                ? answer(Denial.NOT_FOUND, request)
                : answer(List.of(Problem.at(mistyped.getName(), SiteRefusal.MALFORMED_ID)), Map.of(), request);
    }

    @ExceptionHandler
    Object wrongMethod(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request) {
        return answer(SiteRefusal.METHOD_NOT_ALLOWED, request);
    }

    @ExceptionHandler({HttpMediaTypeNotSupportedException.class, HttpMediaTypeNotAcceptableException.class})
    Object wrongMediaType(HttpServletRequest request) {
        return answer(SiteRefusal.UNSUPPORTED_MEDIA_TYPE, request);
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        var limit = ByteSize.text(
                Math.max(tooLarge.getMaxUploadSize(), 0), frames.texts(request).locale());
        return answer(List.of(Problem.of(SiteRefusal.BODY_TOO_LARGE, limit)), Map.of(), request);
    }

    /** The container could not read the parameters: bytes that are no UTF-8, or more than it takes. */
    @ExceptionHandler
    Object unreadableForm(InvalidParameterException unreadable, HttpServletRequest request) {
        return unreadable.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()
                ? answer(List.of(Problem.of(SiteRefusal.BODY_TOO_LARGE, FORM_LIMIT)), Map.of(), request)
                : answer(SiteRefusal.MALFORMED_TEXT, request);
    }

    /** What a use case could not see yet, the database refused: a unique name, a range of history, a deadlock. */
    @ExceptionHandler({DataIntegrityViolationException.class, ConcurrencyFailureException.class})
    Object doneMeanwhile(DataAccessException collision, HttpServletRequest request) throws Exception {
        if (!(collision instanceof ConcurrencyFailureException) && !isCollision(collision)) {
            return unexpected(collision, request);
        }
        LOG.warn("done-meanwhile {} at {} {}", RequestId.of(request), request.getMethod(), request.getRequestURI());
        return answer(SiteRefusal.DONE_MEANWHILE, request);
    }

    private static boolean isCollision(DataAccessException failure) {
        return failure.getMostSpecificCause() instanceof SQLException cause && COLLISIONS.contains(cause.getSQLState());
    }

    @ExceptionHandler
    Object unexpected(Exception failure, HttpServletRequest request) throws Exception {
        if (failure instanceof org.springframework.security.core.AuthenticationException
                || failure instanceof org.springframework.security.access.AccessDeniedException) {
            throw failure;
        }
        var id = RequestId.of(request);
        LOG.error("unexpected-failure {} at {} {}", id, request.getMethod(), request.getRequestURI(), failure);
        return answer(List.of(Problem.of(SiteRefusal.UNEXPECTED_FAILURE, id)), Map.of(), request);
    }

    private Object answer(Refusal refusal, HttpServletRequest request) {
        return answer(List.of(Problem.of(refusal)), Map.of(), request);
    }

    private Object answer(List<Problem> problems, Map<String, Object> details, HttpServletRequest request) {
        return isApi(request) ? document(problems, details, frames.texts(request)) : page(problems, frames.of(request));
    }

    /** After the container's own refusal the address asked for is an attribute. */
    private static boolean isApi(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .orElse(request.getRequestURI())
                .startsWith("/api/");
    }

    /** Also used by filters, which answer before any controller. */
    public static ResponseEntity<ProblemDetail> document(
            List<Problem> problems, Map<String, Object> details, Texts texts) {
        var first = problems.getFirst();
        var status = status(first.refusal());
        var document = ProblemDetail.forStatusAndDetail(status, texts.problem(first));
        document.setTitle(texts.text("site.problem." + first.refusal().kind()));
        document.setProperty("code", first.refusal().code());
        document.setProperty(
                "errors",
                problems.stream()
                        .map(problem -> new FieldError(
                                problem.field(), problem.refusal().code(), texts.problem(problem)))
                        .toList());
        details.forEach(document::setProperty);
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .body(document);
    }

    private static ModelAndView page(List<Problem> problems, Frame frame) {
        var status = status(problems.getFirst().refusal());
        var page = new ModelAndView("site/problem", "page", new ProblemPage(frame, status.value(), problems));
        page.setStatus(status);
        return page;
    }

    static HttpStatus status(Refusal refusal) {
        return refusal instanceof SiteRefusal own ? ownStatus(own) : byKind(refusal);
    }

    private static HttpStatus ownStatus(SiteRefusal refusal) {
        return switch (refusal) {
            case SIGN_IN_REQUIRED -> HttpStatus.UNAUTHORIZED;
            case PRECONDITION_REQUIRED -> HttpStatus.PRECONDITION_REQUIRED;
            case BODY_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case LENGTH_REQUIRED -> HttpStatus.LENGTH_REQUIRED;
            case METHOD_NOT_ALLOWED -> HttpStatus.METHOD_NOT_ALLOWED;
            case UNSUPPORTED_MEDIA_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case TOO_MANY_REQUESTS -> HttpStatus.TOO_MANY_REQUESTS;
            case UNEXPECTED_FAILURE -> HttpStatus.INTERNAL_SERVER_ERROR;
            case MALFORMED_REQUEST,
                    MALFORMED_JSON,
                    MALFORMED_TEXT,
                    MALFORMED_VALUE,
                    IDEMPOTENCY_KEY_MALFORMED,
                    MALFORMED_ID,
                    FIELD_REQUIRED,
                    UNKNOWN_FIELD,
                    IDEMPOTENCY_KEY_REUSED,
                    DONE_MEANWHILE -> byKind(refusal);
        };
    }

    private static HttpStatus byKind(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
        };
    }

    /**
     * One problem at its field.
     *
     * @param field empty when it belongs to none
     */
    public record FieldError(String field, String code, String detail) {}
}
