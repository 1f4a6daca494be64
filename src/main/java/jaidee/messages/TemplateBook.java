package jaidee.messages;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Language;
import jaidee.kernel.Limits;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.owners.ConsentPurpose;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// The clinic’s texts, for each occasion in both languages. Saving makes a new version of each text that changed.
public final class TemplateBook {
    private static final int LONGEST = 1_000;

    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final TemplateRepository templates = new TemplateRepository();

    public TemplateBook(Transactions transactions, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// The texts that hold now.
    public Map<MessageKind, Map<Language, MessageTemplate>> current() {
        return transactions.read(TemplateBook::within);
    }

    /// As `current`, within a transaction or read of somebody else.
    public static Map<MessageKind, Map<Language, MessageTemplate>> within(DSLContext ctx) {
        Map<MessageKind, Map<Language, MessageTemplate>> newest = new EnumMap<>(MessageKind.class);
        new TemplateRepository().all(ctx).forEach(each -> newest.computeIfAbsent(each.kind(), _ -> new EnumMap<>(Language.class)).put(each.language(), each));
        return newest;
    }

    /// Every version of one text, the newest first.
    public List<MessageTemplate> versions(MessageKind kind, Language language) {
        return transactions.read(ctx -> templates.versions(ctx, kind, language));
    }

    /// What is wrong with a text as it is typed. An advertisement has to say how to be left alone (Computer Crime Act s.11).
    public static Optional<Refusal> wrong(MessageKind kind, Language language, String body) {
        Outcome<String> cleaned = cleaned(language, body);
        TemplateText text = TemplateText.of(body);
        if (!cleaned.isDone()) return cleaned.refusal();
        if (!text.unknown().isEmpty()) return Optional.of(new TemplateRefusal.UnknownVariable(language, String.join(" ", text.unknown())));
        boolean refusable = kind.purpose() == ConsentPurpose.REMINDER || text.variables().contains(Variable.OPTOUT);
        return refusable ? Optional.empty() : Optional.of(new TemplateRefusal.NoWayOut(language));
    }

    /// Saves the texts of one occasion, as far as they changed. Needs the right to edit rules.
    public Outcome<Map<Language, MessageTemplate>> save(MessageKind kind, Map<Language, String> bodies, Authority who) {
        return transactions.attempt(ctx -> Rights.check(ctx, who, Right.EDIT_RULES).then(may -> {
            for (Language language : Language.values()) {
                Optional<Refusal> wrong = wrong(kind, language, bodies.getOrDefault(language, ""));
                if (wrong.isPresent()) return Outcome.refused(wrong.get());
            }
            bodies.forEach((language, body) -> store(ctx, kind, language, cleaned(language, body).get(), who));
            return Outcome.done(within(ctx).get(kind));
        }));
    }

    private void store(DSLContext ctx, MessageKind kind, Language language, String body, Authority who) {
        Optional<MessageTemplate> before = templates.versions(ctx, kind, language).stream().findFirst();
        if (before.filter(same -> same.body().equals(body)).isPresent()) return;
        int version = before.map(MessageTemplate::version).orElse(0) + 1;
        templates.insert(ctx, kind, language, version, body, who.by(), clock.instant());
        audit.append(ctx, who.by(), "template.changed", "TEMPLATE", null, Map.of("kind", kind.name(), "language", language.name(),
                "version", version, "body", body, "body_before", before.map(MessageTemplate::body).orElse(""), "approvedBy", who.answering().value()));
    }

    private static Outcome<String> cleaned(Language language, String body) {
        String field = language.name();
        return Limits.lines(field, body, LONGEST).then(text -> text.isEmpty() ? Outcome.refused(new Limits.Missing(field)) : Outcome.done(text));
    }
}
