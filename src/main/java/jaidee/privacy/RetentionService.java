package jaidee.privacy;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.settings.SettingsService;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Lets go of what is kept longer than needed (PDPA s.37(3)): first as a dry run that says who and how much, then in one go, each
/// owner erased in a transaction of their own.
public final class RetentionService {
    /// Asked before each owner whether to go on.
    @FunctionalInterface
    public interface Watch {
        boolean goesOn(int done, int all);
    }

    /// @param owners   erased
    /// @param messages that lost their words
    public record Done(int owners, int messages, int pictures) {
    }

    private final Transactions transactions;
    private final AuditLog audit;
    private final SettingsService settings;
    private final ErasureService erasure;
    private final Clock clock;
    private final RetentionRepository old = new RetentionRepository();

    public RetentionService(Transactions transactions, AuditLog audit, SettingsService settings, ErasureService erasure, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.settings = settings;
        this.erasure = erasure;
        this.clock = clock;
    }

    /// As they were last carried out.
    public RetentionTerms terms() {
        return new RetentionTerms(settings.value(RetentionTerms.YEARS), settings.value(RetentionTerms.MONTHS));
    }

    /// What would go today. Nothing is changed.
    public RetentionPlan plan(RetentionTerms terms) {
        LocalDate today = today();
        List<RetentionPlan.Line> silent = transactions.read(ctx -> old.silent(ctx, today.minusYears(terms.years())));
        Set<OwnerId> withPoints = transactions.read(old::withPoints);
        List<RetentionPlan.Line> without = silent.stream().filter(line -> !withPoints.contains(line.owner())).toList();
        List<RetentionPlan.Line> free = without.stream().filter(line -> erasure.obstacle(line.owner()).isEmpty()).toList();
        return transactions.read(ctx -> new RetentionPlan(terms, free, silent.size() - without.size(), without.size() - free.size(), old.messages(ctx, today.minusMonths(terms.months())),
                old.pictures(ctx, today.minusMonths(RetentionTerms.PICTURE_MONTHS))));
    }

    /// Does what was shown, but for owners who came back meanwhile; stopped, what was done stays. Keeps the terms for the next time.
    public Outcome<Done> carryOut(RetentionPlan shown, Watch watch, Authority by) {
        Outcome<Authority> allowed = transactions.read(ctx -> Rights.check(ctx, by, Right.KEEP_PRIVACY));
        if (!allowed.isDone()) return allowed.map(_ -> new Done(0, 0, 0));
        settings.setAll(by.by(), Map.of(RetentionTerms.YEARS, shown.terms().years(), RetentionTerms.MONTHS, shown.terms().months()), ctx -> Rights.check(ctx, by, Right.KEEP_PRIVACY));
        Set<OwnerId> still = plan(shown.terms()).owners().stream().map(RetentionPlan.Line::owner).collect(Collectors.toSet());
        List<OwnerId> going = shown.owners().stream().map(RetentionPlan.Line::owner).filter(still::contains).toList();
        int erased = 0;
        boolean goesOn = true;
        for (int i = 0; i < going.size() && (goesOn = watch.goesOn(i, going.size())); i++) if (erasure.erase(going.get(i), by).isDone()) erased++;
        int owners = erased;
        boolean whole = goesOn;
        return transactions.attempt(ctx -> {
            LocalDate today = today();
            int messages = whole ? old.eraseMessages(ctx, today.minusMonths(shown.terms().months())) : 0, pictures = whole ? old.erasePictures(ctx, today.minusMonths(RetentionTerms.PICTURE_MONTHS)) : 0;
            audit.append(ctx, by.by(), "retention.done", "PRIVACY_CASE", null, Map.of("owners", owners, "messages", messages, "pictures", pictures, "years", shown.terms().years(),
                    "months", shown.terms().months(), "answering", by.answering().value()));
            return Outcome.done(new Done(owners, messages, pictures));
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
