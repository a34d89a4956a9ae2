package org.entrepot.cases.domain;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entrepot.cases.CaseLetters;

/** What somebody wrote anew in a mail: everything above the line that our mails begin with, without what is quoted. */
public final class ReplyText {

    /** How mail programs introduce a quotation, in the languages that we write in. */
    private static final Pattern INTRODUCTION = Pattern.compile(
            "(?iu)^\\s*(on\\b.{0,200}\\bwrote|.{0,200}\\b(yazd[ıi]|şunları yazdı)|.{0,200}(님이 작성|작성:)|.{0,200}写道"
                    + "|.{0,200}(のメール|書きました)|-{2,}\\s*(original message|forwarded message)\\s*-{2,})\\s*[:：]?\\s*$");

    private ReplyText() {}

    public static String newPartOf(String text) {
        var mark = text.indexOf(CaseLetters.MARK);
        var above = mark < 0 ? text : text.substring(0, mark);
        var lines = above.lines().takeWhile(line -> !INTRODUCTION.matcher(line).matches());
        return lines.filter(line -> !line.startsWith(">"))
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
