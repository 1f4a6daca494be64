package jaidee.rewards;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.StaffId;
import jaidee.kernel.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How the designs fared: issued, used, what the bills with them brought and what they cost.
public final class CouponResults {
    /// How each figure is counted, to stand beside them.
    static final List<String> HOW = List.of("rewards.results.how.issued", "rewards.results.how.used", "rewards.results.how.revenue", "rewards.results.how.cost");
    static final List<String> COLUMNS = List.of("name", "state", "issued", "used", "rate", "revenue", "cost");

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

    /// The same as a spreadsheet, noted in the log.
    ///
    /// @return how many designs are in it
    public int write(Path file, Language language, StaffId staff) throws IOException {
        List<DesignResult> results = results();
        ResultsFile.write(file, results, Texts.of(language));
        transactions.write(ctx -> {
            audit.append(ctx, staff, "coupon_results.exported", "COUPON_DESIGN", null, Map.of("designs", results.size()));
            return results;
        });
        return results.size();
    }

    /// How each figure is counted.
    public List<String> how() {
        return HOW;
    }

    static String state(DesignResult result) {
        return result.design().active() ? "rewards.results.on" : "rewards.results.off";
    }
}
