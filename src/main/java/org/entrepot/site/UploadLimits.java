package org.entrepot.site;

import java.util.Map;

/** Tells which addresses take forms with files, and how large such a form may be; any other form takes 1 MB. */
public interface UploadLimits {

    /** Bytes of a whole form by the pattern of its address. */
    Map<String, Long> limits();
}
