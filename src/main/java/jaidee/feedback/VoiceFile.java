package jaidee.feedback;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.kernel.Texts;
import jaidee.paper.Spreadsheet;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What customers said on some days as a spreadsheet. Owners stand there by their member number alone; words are personal
/// data all the same, so it needs the right to see reports and who took it out is in the log. Off the FX thread.
public final class VoiceFile {
    private static final Logger LOG = LoggerFactory.getLogger(VoiceFile.class);

    private final Transactions transactions;
    private final AuditLog audit;
    private final VoiceRowsRepository rows = new VoiceRowsRepository();

    public VoiceFile(Transactions transactions, AuditLog audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /// The folder is full, read-only or gone, or the file is open in the spreadsheet.
    public record NotWritten(String name) implements Refusal {
        @Override
        public Message message() {
            return Message.of("feedback.export.not_written", name);
        }
    }

    /// @return how many lines were written
    public Outcome<Integer> write(LocalDate from, LocalDate to, Path file, Language language, Authority by) {
        Texts texts = Texts.of(language);
        Outcome<List<List<Object>>> read = transactions.attempt(ctx -> Rights.check(ctx, by, Right.SEE_REPORTS).map(_ -> rows.between(ctx, from, to, texts)));
        return read.then(lines -> {
            try {
                List<String> headings = Stream.of("day", "kind", "score", "theme", "words", "member", "charge", "due", "state", "closed")
                        .map(column -> texts.get("feedback.export." + column)).toList();
                Spreadsheet.write(file, List.of(new Spreadsheet.Page(texts.get("feedback.export.name"), List.of(texts.get("feedback.export.name"), texts.get("feedback.export.days", from, to)),
                        headings, lines, List.of(), List.of(texts.get("feedback.export.privacy")))));
            } catch (IOException failed) {
                LOG.warn("what customers said not written", failed);
                return Outcome.refused(new NotWritten(file.getFileName().toString()));
            }
            return transactions.attempt(ctx -> {
                audit.append(ctx, by.by(), "voice.exported", "FEEDBACK", null, Map.of("from", from.toString(), "to", to.toString(), "lines", lines.size(),
                        "answering", by.answering().value()));
                return Outcome.done(lines.size());
            });
        });
    }
}
