package org.entrepot.cases.application;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;

/** Takes a text apart into short sequences of letters, blanks between words included. */
final class LetterAnalyzer extends Analyzer {

    private final boolean turkish;
    private final int shortest;
    private final int longest;

    LetterAnalyzer(boolean turkish, int shortest, int longest) {
        this.turkish = turkish;
        this.shortest = shortest;
        this.longest = longest;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var grams = new NGramTokenizer(shortest, longest) {
            @Override
            protected boolean isTokenChar(int sign) {
                return Character.isLetterOrDigit(sign) || sign == ' ';
            }
        };
        TokenStream lowerCase = turkish ? new TurkishLowerCaseFilter(grams) : new LowerCaseFilter(grams);
        return new TokenStreamComponents(grams, lowerCase);
    }
}
