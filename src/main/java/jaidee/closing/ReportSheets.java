package jaidee.closing;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Language;
import jaidee.kernel.ShiftId;
import jaidee.kernel.StaffId;
import jaidee.paper.DayReportPaper;
import jaidee.paper.Sheet;
import jaidee.paper.Stock;
import jaidee.paper.Typesetter;
import jaidee.settings.ClinicService;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;

/// Reports of shifts on the 80 mm roll or A4. The first printing of a closed shift is the original, later ones say that
/// they are copies; an interim report is always one of its moment. Off the FX thread.
public final class ReportSheets {
    private final ShiftReports reports;
    private final ClinicService clinics;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Supplier<Typesetter> typesetter;
    private final Clock clock;
    private final DrawerRepository drawer = new DrawerRepository();

    /// @param typesetter is asked when the first paper is wanted: loading it takes a moment
    public ReportSheets(ShiftReports reports, ClinicService clinics, Transactions transactions, AuditLog audit, Supplier<Typesetter> typesetter, Clock clock) {
        this.reports = reports;
        this.clinics = clinics;
        this.transactions = transactions;
        this.audit = audit;
        this.typesetter = typesetter;
        this.clock = clock;
    }

    public Sheet sheet(ShiftId shift, Stock stock, Language language) {
        ShiftReport report = reports.of(shift).orElseThrow();
        boolean copy = !report.shift().isOpen() && transactions.read(ctx -> drawer.printings(ctx, shift)) > 0;
        DayReportPaper paper = ReportPapers.of(report, copy, clinics.clinic().orElseThrow(), clock.instant(), language);
        return stock == Stock.A4 ? typesetter.get().dayReportA4(paper) : typesetter.get().dayReportRoll(paper);
    }

    /// The sheet was handed over: the next one of a closed shift is a copy, which is in the log too.
    public void printed(ShiftId shift, StaffId staff) {
        if (reports.of(shift).orElseThrow().shift().isOpen()) return;
        transactions.write(ctx -> {
            int before = drawer.printings(ctx, shift);
            if (before > 0) audit.append(ctx, staff, "shift_report.copied", "SHIFT", shift.value(), Map.of("times", before + 1));
            drawer.notePrinted(ctx, shift, clock.instant(), staff);
            return shift;
        });
    }
}
