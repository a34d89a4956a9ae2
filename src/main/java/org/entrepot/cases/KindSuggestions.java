package org.entrepot.cases;

import java.util.List;
import org.entrepot.support.QuestionKind;

/** Which kinds of question a text may be about, as a suggestion that the asker can always override. */
public interface KindSuggestions {

    /** The likeliest kinds, best first, at most three; none for a text that says nothing we know. */
    List<QuestionKind> suggest(String text);
}
