package jaidee.suggestions;

import jaidee.db.Transactions;
import jaidee.kernel.Outcome;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.LocalDate;
import org.jooq.DSLContext;

/// What suggestions brought, for the manager and the month’s report.
public final class SuggestionResults {
    private static final SuggestionFiguresRepository FIGURES = new SuggestionFiguresRepository();

    private final Transactions transactions;

    public SuggestionResults(Transactions transactions) {
        this.transactions = transactions;
    }

    /// For the manager's eyes: refused without the right to see reports. Both days included.
    public Outcome<SuggestionFigures> between(Authority who, LocalDate from, LocalDate to) {
        return transactions.read(ctx -> Rights.check(ctx, who, Right.SEE_REPORTS).map(_ -> figures(ctx, from, to)));
    }

    /// Beside the rules they are of. Both days included.
    public SuggestionFigures between(LocalDate from, LocalDate to) {
        return transactions.read(ctx -> figures(ctx, from, to));
    }

    /// The same inside a read of the caller; both days included.
    public static SuggestionFigures figures(DSLContext ctx, LocalDate from, LocalDate to) {
        return FIGURES.figures(ctx, from, to);
    }
}
