package org.entrepot.requests.web;

import java.util.Map;
import org.entrepot.files.FileUse;
import org.entrepot.files.web.Uploads;
import org.entrepot.requests.domain.RequestForm;
import org.entrepot.site.UploadLimits;
import org.springframework.stereotype.Component;

/** The form of a request with as many attachments as it may have (A8). */
@Component
class AttachmentLimits implements UploadLimits {

    @Override
    public Map<String, Long> limits() {
        return Map.of(
                "/offers/{offer}/requests",
                Uploads.formWith(RequestForm.MOST_FILES * FileUse.REQUEST_ATTACHMENT.limit()));
    }
}
