package jaidee.segments;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Outcome;
import jaidee.kernel.Texts;
import jaidee.paper.CommaFile;
import jaidee.paper.Spreadsheet;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The owners of a segment as a file (`.xlsx` or `.csv`), with no more of them than what it is for needs: to look at, names
/// and pets; to offer something, the phone numbers too, and then only of owners who agreed to be told of offers. Asks for the
/// right SEE_REPORTS, and the log keeps who took what with them.
public final class SegmentExport {
    /// What the file is for.
    public enum Purpose {
        LOOK, OFFER
    }

    private final Transactions transactions;
    private final SegmentCounts counts;
    private final AuditLog audit;
    private final Clock clock;

    public SegmentExport(Transactions transactions, SegmentCounts counts, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.counts = counts;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param name of the segment, as the file says it
    /// @return how many owners stand in the file
    public Outcome<Integer> write(Path file, String name, SegmentDefinition definition, Purpose purpose, Language language, Authority by) {
        SegmentDefinition asked = purpose == Purpose.OFFER ? definition.and(Condition.Among.of(Trait.CONSENT, "MARKETING")) : definition;
        Outcome<Authority> allowed = transactions.read(ctx -> Rights.check(ctx, by, Right.SEE_REPORTS));
        if (!allowed.isDone()) return allowed.map(_ -> 0);
        List<Preview.Line> lines = counts.lines(asked);
        if (lines.isEmpty()) return Outcome.refused(new SegmentRefusal.NobodyThere());
        Texts texts = Texts.of(language);
        String said = new SegmentWords(texts, counts.vocabulary()).of(asked);
        try {
            if (CommaFile.isMeantBy(file)) CommaFile.write(file, headings(purpose, texts), lines.stream().map(line -> cells(line, purpose)).toList());
            else Spreadsheet.write(file, List.of(page(name, said, lines, purpose, texts)));
        } catch (IOException unwritten) {
            return Outcome.refused(new SegmentRefusal.FileUnwritten());
        }
        return transactions.attempt(ctx -> {
            audit.append(ctx, by.by(), "segment.exported", "SEGMENT", 0L, Map.of("name", name, "definition", SegmentText.written(asked), "owners", lines.size(),
                    "purpose", purpose.name(), "file", file.getFileName().toString()));
            return Outcome.done(lines.size());
        });
    }

    private Spreadsheet.Page page(String name, String said, List<Preview.Line> lines, Purpose purpose, Texts texts) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
        List<List<Object>> rows = lines.stream().map(line -> cells(line, purpose)).toList();
        return new Spreadsheet.Page(name, List.of(name, said, texts.get("segments.file.as_of", today, lines.size())), headings(purpose, texts), rows, List.of(),
                List.of(texts.get("segments.file.purpose." + purpose)));
    }

    private static List<String> headings(Purpose purpose, Texts texts) {
        List<String> headings = new ArrayList<>(List.of(texts.get("segments.column.owner"), texts.get("segments.column.pets"), texts.get("segments.column.visited")));
        if (purpose == Purpose.OFFER) headings.add(texts.get("segments.column.phone"));
        return headings;
    }

    private static List<Object> cells(Preview.Line line, Purpose purpose) {
        List<Object> cells = new ArrayList<>(List.of(line.name(), String.join(", ", line.pets()), line.visited().<Object>map(day -> day).orElse("")));
        if (purpose == Purpose.OFFER) cells.add(line.phone());
        return cells;
    }
}
