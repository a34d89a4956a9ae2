package org.entrepot.catalog.web;

import java.util.List;
import org.entrepot.catalog.application.ReadWorkspace.Workspace;
import org.entrepot.catalog.domain.ModuleKey;
import org.entrepot.catalog.domain.Submission;
import org.entrepot.catalog.domain.SubmissionPhase;
import org.entrepot.kernel.OfferState;
import org.entrepot.kernel.PlanId;
import org.entrepot.kernel.Problem;
import org.entrepot.site.Form;
import org.entrepot.site.Frame;
import org.entrepot.site.Step;

/** Review and publish: what still stands against it, where the submission is, what can be done now (R317, R318). */
public record PublishPage(
        Frame frame, Workspace offer, List<Problem> obstacles, List<String> previewActions, List<Problem> refused)
        implements OfferView {

    private static final List<SubmissionPhase> WAY = List.of(
            SubmissionPhase.VALIDATION,
            SubmissionPhase.CERTIFICATION,
            SubmissionPhase.PREVIEW_CREATION,
            SubmissionPhase.PREVIEW,
            SubmissionPhase.LIVE);

    public List<Step> steps() {
        var phase = offer.newest().map(Submission::phase);
        var reached = phase.map(WAY::indexOf).orElse(-1);
        var isReturned = phase.filter(SubmissionPhase.ATTENTION_NEEDED::equals).isPresent();
        return WAY.stream()
                .map(step -> new Step(t("catalog.phase." + step), stateOf(step, reached, isReturned)))
                .toList();
    }

    /** The page asks again by itself while a step comes by itself. */
    public boolean isMoving() {
        return offer.newest()
                .map(Submission::phase)
                .filter(SubmissionPhase::isRunning)
                .isPresent();
    }

    public boolean canPublish() {
        return !isMoving() && obstacles.isEmpty();
    }

    public boolean canCancel() {
        return isMoving() || offer.hasPreview();
    }

    public boolean canStop() {
        return offer.draft().offer().state() == OfferState.LIVE;
    }

    public Form form() {
        return Form.empty().refused(refused);
    }

    /** Where the field of a problem is mended. */
    public String hrefOf(Problem problem) {
        var module = moduleOf(problem);
        var field = problem.field().substring(Math.min(problem.field().length(), module.length() + 1));
        return placeOf(module) + (field.isEmpty() ? "" : "#" + Form.idOf(field));
    }

    public String labelOf(Problem problem) {
        var key = new ModuleKey(moduleOf(problem));
        if (key.language().isPresent()) {
            return t("catalog.module.listing") + " (" + key.language().get() + ")";
        }
        return key.plan()
                .map(this::planName)
                .or(() -> offer.sections().stream()
                        .filter(section -> section.key().equals(key.value()))
                        .map(section -> t(section.labelKey()))
                        .findFirst())
                .orElse(key.value());
    }

    private String planName(PlanId plan) {
        var content = offer.draft().content().plans().get(plan);
        return t("catalog.module.plans") + (content == null ? "" : ": " + content.name());
    }

    private String placeOf(String module) {
        var key = new ModuleKey(module);
        if (key.language().isPresent()) {
            return href() + "/listing/" + key.language().get();
        }
        if (key.plan().isPresent()) {
            return href() + "/plans/" + key.plan().get();
        }
        return offer.sections().stream()
                .filter(section -> section.key().equals(module))
                .map(section -> section.href())
                .findFirst()
                .orElse(href());
    }

    private static String moduleOf(Problem problem) {
        var dot = problem.field().indexOf('.');
        return dot < 0 ? problem.field() : problem.field().substring(0, dot);
    }

    private Step.State stateOf(SubmissionPhase step, int reached, boolean isReturned) {
        var index = WAY.indexOf(step);
        if (isReturned) {
            return index == 0 ? Step.State.DONE : index == 1 ? Step.State.FAILED : Step.State.AHEAD;
        }
        if (index < reached || (index == reached && step == SubmissionPhase.LIVE)) {
            return Step.State.DONE;
        }
        return index == reached ? Step.State.CURRENT : Step.State.AHEAD;
    }
}
