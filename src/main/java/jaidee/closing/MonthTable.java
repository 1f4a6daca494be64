package jaidee.closing;

import jaidee.closing.MonthBook.Parts;
import jaidee.closing.MonthBook.Row;
import jaidee.closing.MonthBook.Sum;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Texts;
import jaidee.paper.Spreadsheet;
import jaidee.till.CashShift;
import jaidee.till.PaymentMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One sheet of the month: headings, rows, and sums below. A cell is a text, a `Money`, a `LocalDate`, a number, or empty.
///
/// @param sums the last row; empty for a sheet without
record MonthTable(String name, List<String> headings, List<List<Object>> rows, List<Object> sums) {
    static final String EMPTY = "";

    /// Documents, days, shifts and, where there are some, deposits.
    static List<MonthTable> of(MonthBook book, Texts texts) {
        List<MonthTable> tables = new ArrayList<>(List.of(documents(book, book.rows(), texts, "closing.export.documents"), days(book, texts), shifts(book, texts)));
        if (!book.deposits().isEmpty()) tables.add(documents(book, book.deposits(), texts, "closing.export.deposits"));
        return List.copyOf(tables);
    }

    private static MonthTable documents(MonthBook book, List<Row> documents, Texts texts, String nameKey) {
        List<String> headings = words(texts, "day", "number", "kind", "buyer", "tax_id", "branch", "base", "vat", "exempt", "total", "rounding");
        tenderHeadings(book, texts, headings);
        headings.addAll(words(texts, "state", "refers_to", "z"));
        List<List<Object>> rows = new ArrayList<>();
        for (Row row : documents) {
            List<Object> cells = new ArrayList<>(List.of(row.day(), row.number(), texts.get(row.kind().named()), row.buyer(), row.taxId(), row.branch()));
            parts(cells, row.parts());
            tenders(cells, book, row.tenders());
            cells.addAll(List.of(row.state() == MonthBook.State.COUNTS ? EMPTY : texts.get(Message.of(row.state().key())), row.refersTo(), row.zNumber()));
            rows.add(cells);
        }
        Sum sum = MonthBook.sum(documents);
        List<Object> sums = new ArrayList<>(List.of(texts.get("closing.export.sum"), EMPTY, EMPTY, EMPTY, EMPTY, EMPTY));
        parts(sums, sum.parts());
        tenders(sums, book, sum.tenders());
        return new MonthTable(texts.get(nameKey), headings, rows, sums);
    }

    private static MonthTable days(MonthBook book, Texts texts) {
        List<String> headings = words(texts, "day", "count", "base", "vat", "exempt", "total", "rounding");
        tenderHeadings(book, texts, headings);
        List<List<Object>> rows = new ArrayList<>();
        book.byDay().forEach((day, sum) -> rows.add(sumRow(day, sum, book)));
        return new MonthTable(texts.get("closing.export.days"), headings, rows, sumRow(texts.get("closing.export.sum"), book.sum(), book));
    }

    private static List<Object> sumRow(Object first, Sum sum, MonthBook book) {
        List<Object> cells = new ArrayList<>(List.of(first, sum.documents()));
        parts(cells, sum.parts());
        tenders(cells, book, sum.tenders());
        return cells;
    }

    private static MonthTable shifts(MonthBook book, Texts texts) {
        List<List<Object>> rows = new ArrayList<>();
        int bills = 0;
        Money sold = Money.ZERO, back = Money.ZERO, difference = Money.ZERO;
        for (CashShift shift : book.shifts()) {
            CashShift.Closing closing = shift.closing().orElseThrow();
            rows.add(List.of(shift.businessDay(), closing.number(), time(shift.openedAt(), texts), time(closing.at(), texts), closing.closedBy(),
                    closing.bills(), closing.payable(), closing.refunded(), closing.expected(), closing.counted(), closing.difference(), closing.note()));
            bills += closing.bills();
            sold = sold.plus(closing.payable());
            back = back.plus(closing.refunded());
            difference = difference.plus(closing.difference());
        }
        return new MonthTable(texts.get("closing.export.shifts"), words(texts, "day", "z", "opened", "closed", "closed_by", "count", "sales", "refunded",
                "expected", "counted", "difference", "note"), rows,
                List.of(texts.get("closing.export.sum"), EMPTY, EMPTY, EMPTY, EMPTY, bills, sold, back, EMPTY, EMPTY, difference));
    }

    private static List<String> words(Texts texts, String... columns) {
        List<String> words = new ArrayList<>();
        for (String column : columns) words.add(texts.get("closing.export.column." + column));
        return words;
    }

    private static void tenderHeadings(MonthBook book, Texts texts, List<String> headings) {
        for (PaymentMethod method : book.methods()) headings.add(texts.get(method.named()));
    }

    private static void parts(List<Object> cells, Parts parts) {
        cells.addAll(List.of(parts.base(), parts.vat(), parts.exempt(), parts.total(), parts.rounding()));
    }

    private static void tenders(List<Object> cells, MonthBook book, Map<PaymentMethod, Money> tenders) {
        for (PaymentMethod method : book.methods()) cells.add(tenders.getOrDefault(method, Money.ZERO));
    }

    private static String time(java.time.Instant at, Texts texts) {
        return Days.momentText(at, texts.language());
    }

    Spreadsheet.Page page() {
        return new Spreadsheet.Page(name, List.of(), headings, rows, List.of(sums), List.of());
    }
}
