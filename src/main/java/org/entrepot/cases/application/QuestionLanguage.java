package org.entrepot.cases.application;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/** The languages in which questions are labelled; no word is a stop word, "how" and "who" say what a question wants. */
enum QuestionLanguage {
    ENGLISH("en", 3, 4, () -> new EnglishAnalyzer(CharArraySet.EMPTY_SET)),
    TURKISH("tr", 3, 4, () -> new TurkishAnalyzer(CharArraySet.EMPTY_SET)),
    KOREAN(
            "ko",
            1,
            2,
            () -> new KoreanAnalyzer(
                    null, KoreanTokenizer.DecompoundMode.MIXED, KoreanPartOfSpeechStopFilter.DEFAULT_STOP_TAGS, false)),
    JAPANESE(
            "ja",
            1,
            2,
            () -> new JapaneseAnalyzer(
                    null,
                    JapaneseTokenizer.Mode.SEARCH,
                    CharArraySet.EMPTY_SET,
                    JapaneseAnalyzer.getDefaultStopTags())),
    SIMPLIFIED_CHINESE("zh_Hans", 1, 2, () -> new SmartChineseAnalyzer(CharArraySet.EMPTY_SET));

    /** What an ideograph or a syllable weighs beside Latin letters: product names must not outvote the sentence. */
    private static final int LETTERS_PER_SIGN = 3;

    private final String file;
    private final int shortestGram;
    private final int longestGram;
    private final Supplier<Analyzer> words;

    QuestionLanguage(String file, int shortestGram, int longestGram, Supplier<Analyzer> words) {
        this.file = file;
        this.shortestGram = shortestGram;
        this.longestGram = longestGram;
        this.words = words;
    }

    /** The languages whose script the text is in; two for Latin letters. */
    static Set<QuestionLanguage> candidates(String text) {
        long hangul = count(text, EnumSet.of(UnicodeScript.HANGUL));
        long kana = count(text, EnumSet.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA));
        long han = count(text, EnumSet.of(UnicodeScript.HAN));
        if (LETTERS_PER_SIGN * (hangul + kana + han) < count(text, EnumSet.of(UnicodeScript.LATIN))) {
            return EnumSet.of(ENGLISH, TURKISH);
        }
        if (hangul + kana + han == 0) {
            return Set.of();
        }
        if (hangul > kana + han) {
            return EnumSet.of(KOREAN);
        }
        return EnumSet.of(10 * kana >= kana + han ? JAPANESE : SIMPLIFIED_CHINESE);
    }

    private static long count(String text, Set<UnicodeScript> scripts) {
        return text.codePoints()
                .filter(sign -> scripts.contains(UnicodeScript.of(sign)))
                .count();
    }

    String file() {
        return file;
    }

    Analyzer words() {
        return words.get();
    }

    /** Sequences of letters: they forgive typing errors, and endings that the words' analyzer does not know. */
    Analyzer letters() {
        return new LetterAnalyzer(this == TURKISH, shortestGram, longestGram);
    }
}
