package jaidee.logbook;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Outcome;
import jaidee.kernel.Texts;
import jaidee.paper.CommaFile;
import jaidee.paper.Spreadsheet;
import jaidee.staff.Authority;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What was found in the log as a spreadsheet or as text with commas. Asks for the right SEE_LOG, and is itself an entry of the
/// log. Off the FX thread.
public final class LogExport {
    /// What a spreadsheet opens without groaning.
    public static final int MOST = 100_000;
    private static final Logger LOG = LoggerFactory.getLogger(LogExport.class);

    private final Transactions transactions;
    private final AuditLog audit;
    private final LogBook book;

    public LogExport(Transactions transactions, AuditLog audit, LogBook book) {
        this.transactions = transactions;
        this.audit = audit;
        this.book = book;
    }

    /// @param file ends in `.csv`; anything else becomes a spreadsheet
    /// @return how many entries were written
    public Outcome<Integer> write(Path file, LogQuestion question, Language language, LogWatch watch, Authority by) {
        return book.page(question, language, Long.MAX_VALUE, MOST + 1, watch, by).then(page -> {
            if (page.lines().size() > MOST) return Outcome.refused(new LogRefusal.TooMany(MOST));
            String name = String.valueOf(file.getFileName());
            try {
                write(file, page.lines(), question, Texts.of(language));
            } catch (IOException failed) {
                LOG.warn("log not exported", failed);
                return Outcome.refused(new LogRefusal.NotWritten(name));
            }
            return transactions.attempt(ctx -> {
                Map<String, Object> detail = new HashMap<>(Map.of("entries", page.lines().size(), "file", name, "words", question.words(), "answering", by.answering().value()));
                question.days().ifPresent(days -> detail.putAll(Map.of("from", days.from().toString(), "to", days.to().toString())));
                audit.append(ctx, by.by(), "log.exported", "LOG", null, detail);
                return Outcome.done(page.lines().size());
            });
        });
    }

    private static void write(Path file, List<LogLine> lines, LogQuestion question, Texts texts) throws IOException {
        List<String> headings = Stream.of("log.export.column.number", "log.column.at", "log.column.who", "log.export.column.group", "log.column.what", "log.export.column.subject",
                "log.export.column.detail", "log.export.column.hash").map(texts::get).toList();
        boolean commas = CommaFile.isMeantBy(file);
        List<List<Object>> rows = lines.stream().map(line -> cells(line, commas, texts)).toList();
        if (commas) CommaFile.write(file, headings, rows);
        else Spreadsheet.write(file, List.of(new Spreadsheet.Page(texts.get("log.export.name"), above(question, texts), headings, rows, List.of(), List.of())));
    }

    private static List<String> above(LogQuestion question, Texts texts) {
        List<String> asked = new ArrayList<>();
        question.doer().ifPresent(doer -> asked.add(doer.name().isEmpty() ? texts.get("log.program") : doer.name()));
        question.group().ifPresent(group -> asked.add(texts.get(group.named())));
        if (!question.words().isBlank()) asked.add(question.words().strip());
        List<String> above = new ArrayList<>(List.of(texts.get("log.export.title")));
        question.days().ifPresent(days -> above.add(texts.get("log.export.days", days.from(), days.to())));
        if (!asked.isEmpty()) above.add(texts.get("log.export.asked", String.join(", ", asked)));
        return above;
    }

    private static List<Object> cells(LogLine line, boolean commas, Texts texts) {
        Object at = commas ? line.entry().at().atZone(Days.BANGKOK).toLocalDateTime().toString() : line.entry().at();
        return List.of(line.entry().id(), at, LogWords.who(line, texts), LogGroup.of(line.entry().action()).map(group -> texts.get(group.named())).orElse(""), LogWords.deed(line, texts),
                LogWords.about(line, texts).orElse(""), LogWords.details(line, texts), line.code());
    }
}
