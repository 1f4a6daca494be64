package jaidee.rewards;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.StaffId;
import jaidee.kernel.Texts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How the designs fared: issued, used, what the bills with them brought and what they cost.
public final class CouponResults {
    /// Spreadsheets read Thai only behind it.
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> COLUMNS = List.of("name", "state", "issued", "used", "rate", "revenue", "cost");

    private final Transactions transactions;
    private final AuditLog audit;
    private final CouponDesignRepository designs = new CouponDesignRepository();
    private final CouponBookRepository book = new CouponBookRepository();

    public CouponResults(Transactions transactions, AuditLog audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /// Of every design, also of those no longer given, in the order in which they were designed.
    public List<DesignResult> results() {
        return transactions.read(ctx -> {
            List<CouponDesign> all = designs.designs(ctx);
            Map<Long, CouponBookRepository.Sums> sums = book.sums(ctx);
            var issued = book.issued(ctx);
            List<DesignResult> results = new ArrayList<>();
            for (CouponDesign design : all) {
                if (design.replaced()) continue;
                List<CouponDesign> versions = all.stream().filter(each -> each.code().equals(design.code())).toList();
                int given = versions.stream().mapToInt(each -> issued.getOrDefault(each.id(), 0)).sum();
                List<CouponBookRepository.Sums> used = versions.stream().map(each -> sums.get(each.id().value())).filter(each -> each != null).toList();
                results.add(new DesignResult(design, given, used.stream().mapToInt(CouponBookRepository.Sums::used).sum(),
                        used.stream().map(CouponBookRepository.Sums::revenue).reduce(Money.ZERO, Money::plus),
                        used.stream().map(CouponBookRepository.Sums::cost).reduce(Money.ZERO, Money::plus)));
            }
            return results;
        });
    }

    /// The same as a file for a spreadsheet, noted in the log.
    public byte[] export(Language language, StaffId staff) {
        Texts texts = Texts.of(language);
        List<DesignResult> results = results();
        StringWriter out = new StringWriter();
        out.append(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(COLUMNS.stream().map(column -> texts.get("rewards.results." + column)).toList());
            results.forEach(each -> csv.writeRecord(defused(each.design().name(), language), texts.get(each.design().active() ? "rewards.results.on" : "rewards.results.off"),
                    Integer.toString(each.issued()), Integer.toString(each.used()), each.rate().orElse(""), each.revenue().inBaht().toPlainString(),
                    each.cost().inBaht().toPlainString()));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        transactions.write(ctx -> {
            audit.append(ctx, staff, "coupon_results.exported", "COUPON_DESIGN", null, Map.of("designs", results.size()));
            return results;
        });
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// A spreadsheet must not take a name for a formula.
    private static String defused(Bilingual name, Language language) {
        String text = name.in(language);
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
