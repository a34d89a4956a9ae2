package org.entrepot.cases.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.entrepot.support.QuestionKind;

/**
 * The labelled questions of one language in memory: a document for each kind, found by words and by sequences of letters.
 *
 * <p>One document for each kind, because a kind shows in all of its questions together; the nearest single question is right
 * much more seldom. Safe for many threads.
 */
final class QuestionIndex {

    /** Far from saturation: the fifth "invoice" still tells that a kind is about invoices. */
    private static final BM25Similarity SIMILARITY = new BM25Similarity(3, 0.75f);

    private static final int MOST_TERMS = 1000;
    /** Less than one distinguishing word: only words that every kind of question has. */
    private static final float SAYS_NOTHING = 0.4f;

    private final Analyzer analyzer;
    private final IndexSearcher searcher;

    QuestionIndex(QuestionLanguage language, List<LabelledQuestion> questions) {
        analyzer = new PerFieldAnalyzerWrapper(language.words(), Map.of("letters", language.letters()));
        try {
            var directory = new ByteBuffersDirectory();
            var config = new IndexWriterConfig(analyzer).setSimilarity(SIMILARITY);
            try (var writer = new IndexWriter(directory, config)) {
                for (var kind : QuestionKind.values()) {
                    writer.addDocument(document(kind, questions));
                }
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
            searcher.setSimilarity(SIMILARITY);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static Document document(QuestionKind kind, List<LabelledQuestion> questions) {
        var document = new Document();
        document.add(new StoredField("kind", kind.name()));
        for (var question : questions) {
            if (question.kind() == kind) {
                document.add(new TextField("words", question.text(), Field.Store.NO));
                document.add(new TextField("letters", question.text(), Field.Store.NO));
            }
        }
        return document;
    }

    /** Best first; empty if the text has no word that tells kinds apart. */
    List<QuestionKind> nearest(String text) {
        try {
            var byWords = scores("words", text);
            if (best(byWords) < SAYS_NOTHING) {
                return List.of();
            }
            var together = new EnumMap<QuestionKind, Float>(QuestionKind.class);
            for (var scores : List.of(byWords, scores("letters", text))) {
                scores.forEach((kind, score) -> together.merge(kind, score / best(scores), Float::sum));
            }
            return together.entrySet().stream()
                    .sorted(Map.Entry.<QuestionKind, Float>comparingByValue(Comparator.reverseOrder()))
                    .map(Map.Entry::getKey)
                    .toList();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** The share of the text's sequences of letters that occur in the questions: high in their own language. */
    double familiarity(String text) {
        try {
            var terms = terms("letters", text);
            long known = 0;
            for (var term : terms) {
                known += searcher.getIndexReader().docFreq(term) > 0 ? 1 : 0;
            }
            return terms.isEmpty() ? 0 : (double) known / terms.size();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private Map<QuestionKind, Float> scores(String field, String text) throws IOException {
        var query = new BooleanQuery.Builder();
        terms(field, text).forEach(term -> query.add(new TermQuery(term), BooleanClause.Occur.SHOULD));
        var scores = new EnumMap<QuestionKind, Float>(QuestionKind.class);
        var stored = searcher.storedFields();
        for (var hit : searcher.search(query.build(), QuestionKind.values().length).scoreDocs) {
            scores.put(QuestionKind.valueOf(stored.document(hit.doc).get("kind")), hit.score);
        }
        return scores;
    }

    /** The first different terms: whoever writes long letters says at the beginning what they are about. */
    private Set<Term> terms(String field, String text) throws IOException {
        var terms = new LinkedHashSet<Term>();
        try (var stream = analyzer.tokenStream(field, text)) {
            var characters = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (terms.size() < MOST_TERMS && stream.incrementToken()) {
                terms.add(new Term(field, characters.toString()));
            }
            while (stream.incrementToken()) {
                characters.setEmpty();
            }
            stream.end();
        }
        return terms;
    }

    private static float best(Map<QuestionKind, Float> scores) {
        return scores.values().stream().max(Comparator.naturalOrder()).orElse(0f);
    }
}
