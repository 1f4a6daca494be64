package jaidee.checkout;

import jaidee.db.Transactions;
import jaidee.documents.DocumentKind;
import jaidee.kernel.OwnerId;
import jaidee.kernel.SaleId;
import jaidee.owners.OwnerSearch;
import jaidee.scan.CodeKind;
import jaidee.scan.ScanCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;

/// The bills to look through: those of a day, and those found by their number or by whose they are. As quick with a
/// million bills as with ten; off the FX thread.
public final class BillBook {
    private static final int PAGE = 200, FOUND = 100, OWNERS = 20;
    /// As it is printed, or the beginning of it: `RC6911-00012`, `rc6911-12`, `AB69`.
    private static final Pattern NUMBER = Pattern.compile("([A-Z]{2}\\d{1,4})(?:-(\\d{0,5}))?");
    /// The last part alone: of the month that is being looked at.
    private static final Pattern RUNNING = Pattern.compile("\\d{1,5}");

    private final Transactions transactions;
    private final OwnerSearch owners;
    private final BillRepository bills = new BillRepository();

    public BillBook(Transactions transactions, OwnerSearch owners) {
        this.transactions = transactions;
        this.owners = owners;
    }

    /// The newest bills of a day and its sum.
    public BillDay day(LocalDate day) {
        return transactions.read(ctx -> bills.dayOf(ctx, day, bills.lines(ctx, bills.ofDay(ctx, day, Optional.empty(), PAGE))));
    }

    /// The bills of the day that came before `last`, the newest first.
    public List<BillLine> before(LocalDate day, SaleId last) {
        return transactions.read(ctx -> bills.lines(ctx, bills.ofDay(ctx, day, Optional.of(last), PAGE)));
    }

    /// Bills by number (whole, its beginning, or the running part within the month of `day`), by the code below the QR,
    /// or by whose they are: name, phone, pet. Numbers first, then the newest.
    public List<BillLine> find(String typed, LocalDate day) {
        String text = typed.strip();
        if (text.isEmpty()) return List.of();
        return transactions.read(ctx -> {
            Set<Long> ids = new LinkedHashSet<>(numbered(ctx, text, day));
            List<OwnerId> whose = owners.find(text, OWNERS).stream().map(hit -> hit.owner().id()).toList();
            ids.addAll(bills.of(ctx, whose, FOUND));
            return bills.lines(ctx, ids.stream().limit(FOUND).toList());
        });
    }

    private List<Long> numbered(DSLContext ctx, String text, LocalDate day) {
        Optional<ScanCode> code = ScanCode.parse(text).filter(each -> each.kind() == CodeKind.RECEIPT);
        if (code.isPresent()) return bills.withToken(ctx, code.get().token());
        if (RUNNING.matcher(text).matches()) return bills.running(ctx, DocumentKind.period(day), Integer.parseInt(text));
        Matcher number = NUMBER.matcher(text.toUpperCase(Locale.ROOT));
        if (!number.matches()) return List.of();
        List<Long> found = new ArrayList<>();
        String running = number.group(2);
        if (running != null && !running.isEmpty())
            found.addAll(bills.numbered(ctx, "%s-%05d".formatted(number.group(1), Integer.parseInt(running)), 1));
        found.addAll(bills.numbered(ctx, running == null ? number.group(1) : number.group(1) + "-" + running, FOUND));
        return found;
    }
}
