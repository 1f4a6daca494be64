package jaidee.sample;

import jaidee.db.BulkRows;
import jaidee.db.tables.tables.records.DepositEntryRecord;
import jaidee.db.tables.tables.records.DocumentRecord;
import jaidee.db.tables.tables.records.DocumentSeriesRecord;
import jaidee.deposits.DepositKind;
import jaidee.documents.DocumentKind;
import jaidee.kernel.Money;
import jaidee.scan.CodeIssuer;
import jaidee.scan.CodeKind;
import jaidee.till.PaymentMethod;
import java.util.Map;
import java.util.TreeMap;

/// Now and then an owner leaves money for an operation to come; the next bill is paid with it.
final class DepositBook {
    private static final DocumentKind KIND = DocumentKind.DEPOSIT_RECEIPT;
    private static final long EVERY = 67;
    private static final String FOR = "มัดจำค่าผ่าตัดทำหมัน";
    private static final Money USUAL = Money.baht(1000);

    private final BulkRows rows;
    private final CodeIssuer codes;
    private final AuditBook audit;
    private final Map<String, Integer> lastNumbers = new TreeMap<>();

    DepositBook(BulkRows rows, CodeIssuer codes, AuditBook audit) {
        this.rows = rows;
        this.codes = codes;
        this.audit = audit;
    }

    /// After a sale, from one household in many.
    void perhapsTake(Account account, Sold with, Long shift) {
        if (with.sale() % EVERY != 0 || account.deposit.isPositive()) return;
        DepositEntryRecord row = entry(account, with, shift, DepositKind.TAKEN, USUAL);
        row.setMethod(PaymentMethod.TRANSFER.name());
        row.setNote(FOR);
        row.setIdempotencyKey(with.key() + ":D");
        long id = rows.add(row);
        String number = document(id, with);
        audit.note(with.at(), with.staff(), "deposit.taken", "OWNER", account.owner, Map.of("number", number, "amount", USUAL,
                "method", PaymentMethod.TRANSFER, "note", FOR, "approvedBy", ""));
    }

    /// What a bill was paid with.
    void use(Account account, Money amount, Sold sold, Long shift) {
        if (amount.isZero()) return;
        DepositEntryRecord row = entry(account, sold, shift, DepositKind.USED, amount.negated());
        row.setSaleId(sold.sale());
        rows.add(row);
    }

    private DepositEntryRecord entry(Account account, Sold sold, Long shift, DepositKind kind, Money amount) {
        DepositEntryRecord row = new DepositEntryRecord();
        row.setOwnerId(account.owner);
        row.setKind(kind.name());
        row.setSatang(amount.satang());
        row.setAt(sold.at());
        row.setBusinessDay(sold.day());
        row.setStaffId(sold.staff());
        row.setShiftId(shift);
        account.deposit = account.deposit.plus(amount);
        return row;
    }

    private String document(long entry, Sold sold) {
        String period = DocumentKind.period(sold.day());
        int running = lastNumbers.merge(period, 1, Integer::sum);
        DocumentRecord row = new DocumentRecord();
        row.setKind(KIND.name());
        row.setPeriod(period);
        row.setRunningNo(running);
        row.setNumber(KIND.number(period, running));
        row.setToken(codes.issue(CodeKind.RECEIPT).token());
        row.setDepositEntryId(entry);
        row.setIssuedAt(sold.at());
        row.setIssuedBy(sold.staff());
        rows.add(row);
        return row.getNumber();
    }

    /// The counters from which the desk goes on.
    void closeSeries() {
        lastNumbers.forEach((period, last) -> {
            DocumentSeriesRecord row = new DocumentSeriesRecord();
            row.setKind(KIND.name());
            row.setPeriod(period);
            row.setLastNo(last);
            rows.add(row);
        });
    }
}
