package jaidee.origins;

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
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where owners come from as a spreadsheet: the sources, everybody who recommended somebody, and every recommendation. Off the
/// FX thread.
public final class OriginExport {
    private static final Logger LOG = LoggerFactory.getLogger(OriginExport.class);

    private final Transactions transactions;
    private final AuditLog audit;

    public OriginExport(Transactions transactions, AuditLog audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /// The folder is full, read-only or gone, or the file is open in a spreadsheet.
    public record NotWritten(String file) implements Refusal {
        @Override
        public Message message() {
            return Message.of("origins.refused.not_written", file);
        }
    }

    /// Refuses without the right to see reports, and where the file can't be written.
    ///
    /// @return how many recommendations were written
    public Outcome<Integer> write(Path file, OriginFigures figures, Families families, Language language, Authority authority) {
        return transactions.read(ctx -> Rights.check(ctx, authority, Right.SEE_REPORTS)).then(_ -> {
            Texts texts = Texts.of(language);
            Spreadsheet.Page pairs = pairs(families, texts);
            try {
                Spreadsheet.write(file, List.of(sources(figures, texts), recommenders(families, texts), pairs));
            } catch (IOException cannot) {
                LOG.warn("origins not written", cannot);
                return Outcome.refused(new NotWritten(file.getFileName().toString()));
            }
            return transactions.attempt(ctx -> {
                audit.append(ctx, authority.by(), "origins.exported", "OWNER", null, Map.of("from", figures.from().toString(), "to", figures.to().toString(),
                        "recommendations", pairs.rows().size(), "answering", authority.answering().value()));
                return Outcome.done(pairs.rows().size());
            });
        });
    }

    private static Spreadsheet.Page sources(OriginFigures figures, Texts texts) {
        List<String> headings = headings(texts, Stream.concat(Stream.of("source"), OriginWords.COLUMNS.stream()).toList());
        List<List<Object>> rows = new ArrayList<>(figures.rows().stream().map(row -> cells(texts.get("origins.said", row.origin().said()), row.tally(), figures)).toList());
        List<String> below = new ArrayList<>(OriginWords.HOW.stream().map(texts::get).toList());
        figures.words().forEach(word -> below.add(texts.get("origins.word", word.text(), word.owners())));
        return new Spreadsheet.Page(texts.get("origins.page"), List.of(texts.get("origins.title"), texts.get("origins.sheet.days", figures.from(), figures.to())), headings, rows,
                List.of(cells(texts.get("origins.sum"), figures.all(), figures)), below);
    }

    private static List<Object> cells(String name, OriginFigures.Tally tally, OriginFigures figures) {
        return List.of(name, tally.fresh(), percent(tally.shareOf(figures.all())), tally.again(), percent(tally.againRate()), tally.revenue(), tally.each().<Object>map(each -> each).orElse(""));
    }

    private static Object percent(Optional<BigDecimal> rate) {
        return rate.<Object>map(Spreadsheet.Percent::new).orElse("");
    }

    private static Spreadsheet.Page recommenders(Families families, Texts texts) {
        List<List<Object>> rows = families.recommenders().stream().map(kin -> List.<Object>of(OriginWords.name(kin, texts), kin.friends().size(), kin.people(), kin.brought(),
                kin.owner().revenue(), kin.depth())).toList();
        return new Spreadsheet.Page(texts.get("origins.sheet.recommenders"), List.of(texts.get("origins.sheet.recommenders")),
                headings(texts, List.of("owner", "friends", "people", "brought", "own", "depth")), rows, List.of(), List.of(texts.get("origins.how.picture")));
    }

    private record Step(Kin kin, Kin root, int generation) {
    }

    private static Spreadsheet.Page pairs(Families families, Texts texts) {
        List<List<Object>> rows = new ArrayList<>();
        Deque<Step> open = new ArrayDeque<>();
        families.roots().reversed().forEach(root -> open.push(new Step(root, root, 0)));
        while (!open.isEmpty()) {
            Step at = open.pop();
            at.kin().friends().reversed().forEach(friend -> open.push(new Step(friend, at.root(), at.generation() + 1)));
            for (Kin friend : at.kin().friends())
                rows.add(List.of(OriginWords.name(friend, texts), OriginWords.name(at.kin(), texts), friend.owner().since(), at.generation() + 1, friend.owner().revenue(),
                        OriginWords.name(at.root(), texts)));
        }
        return new Spreadsheet.Page(texts.get("origins.sheet.pairs"), List.of(texts.get("origins.sheet.pairs")),
                headings(texts, List.of("friend", "by", "since", "generation", "own", "root")), rows, List.of(), List.of(texts.get("origins.how.picture")));
    }

    private static List<String> headings(Texts texts, List<String> columns) {
        return columns.stream().map(column -> texts.get("origins.column." + column)).toList();
    }
}
