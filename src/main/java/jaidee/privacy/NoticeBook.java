package jaidee.privacy;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.Limits;
import jaidee.kernel.Outcome;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The notice in versions: what was once told to somebody is never changed.
public final class NoticeBook {
    private static final int LONGEST = 10_000, BUDDHIST = 543;

    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final NoticeBookRepository notices = new NoticeBookRepository();

    public NoticeBook(Transactions transactions, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// The newest first: it holds.
    public List<Notice> all() {
        return transactions.read(notices::all);
    }

    /// Saves another wording, which holds from now on. The same wording again makes no version. Refuses an empty one.
    public Outcome<Notice> save(Bilingual typed, Authority by) {
        return checked("th", typed.th()).then(th -> checked("en", typed.en()).then(en -> transactions.attempt(ctx -> Rights.check(ctx, by, Right.KEEP_PRIVACY).map(_ -> {
            List<Notice> before = notices.all(ctx);
            Bilingual text = new Bilingual(th, en);
            if (before.getFirst().text().equals(text)) return before.getFirst();
            String version = next(before);
            notices.insert(ctx, version, text, clock.instant(), by.answering());
            audit.append(ctx, by.by(), "notice.saved", "NOTICE", null, Map.of("version", version, "answering", by.answering().value()));
            return notices.all(ctx).getFirst();
        }))));
    }

    private static Outcome<String> checked(String field, String typed) {
        return Limits.lines(field, typed, LONGEST).then(text -> text.isEmpty() ? Outcome.refused(new Limits.Missing(field)) : Outcome.done(text));
    }

    /// Counted within the Buddhist year.
    private String next(List<Notice> before) {
        String year = String.valueOf(LocalDate.ofInstant(clock.instant(), Days.BANGKOK).getYear() + BUDDHIST);
        return year + "-" + (1 + before.stream().map(Notice::version).filter(each -> each.startsWith(year + "-")).count());
    }
}
