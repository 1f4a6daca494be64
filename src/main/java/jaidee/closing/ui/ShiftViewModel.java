package jaidee.closing.ui;

import jaidee.closing.ReportSheets;
import jaidee.closing.ShiftReport;
import jaidee.closing.ShiftReports;
import jaidee.kernel.Language;
import jaidee.kernel.ShiftId;
import jaidee.kernel.StaffId;
import jaidee.paper.Stock;
import jaidee.paper.ui.PaperDesk;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The report of one shift: interim while it is open, for good once it is closed.
public final class ShiftViewModel {
    private final ShiftId shift;
    private final ShiftReports reports;
    private final ReportSheets sheets;
    private final PaperDesk papers;
    private final Supplier<StaffId> onDuty;
    private final Background background;
    private final Busy busy = new Busy();
    private final ReadOnlyObjectWrapper<ShiftReport> report = new ReadOnlyObjectWrapper<>();

    public ShiftViewModel(ShiftId shift, ShiftReports reports, ReportSheets sheets, PaperDesk papers, Supplier<StaffId> onDuty,
                          Background background) {
        this.shift = shift;
        this.reports = reports;
        this.sheets = sheets;
        this.papers = papers;
        this.onDuty = onDuty;
        this.background = background;
    }

    /// `null` until it has come.
    public ReadOnlyObjectProperty<ShiftReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    public Busy busy() {
        return busy;
    }

    public void load() {
        background.run(() -> reports.of(shift)).during(busy).onSuccess(found -> report.set(found.orElse(null)));
    }

    /// @param stock the 80 mm roll or A4
    public void print(Stock stock, Language language) {
        StaffId staff = onDuty.get();
        papers.print(() -> sheets.sheet(shift, stock, language), () -> sheets.printed(shift, staff));
    }
}
