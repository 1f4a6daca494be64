package jaidee.owners;

import jaidee.audit.AuditLog;
import jaidee.audit.Difference;
import jaidee.db.Transactions;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Limits;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.kernel.SearchKeys;
import jaidee.kernel.ThaiText;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/// The clinic's own list of how owners come to know it. What was written of an owner stays as it was; the list says what is
/// meant by it.
public final class SourceBook {
    private static final int NAME = 80, MOST_WORDS = 40;

    private final Transactions transactions;
    private final AuditLog audit;
    private final SourceRepository sources = new SourceRepository();

    public SourceBook(Transactions transactions, AuditLog audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /// Those offered now first, in their order.
    public List<Source> all() {
        return transactions.read(sources::all);
    }

    /// Adds a source or changes one. Refuses without the right to change settings, and a name or word that means another
    /// source already.
    public Outcome<Source> save(SourceDraft draft, Authority authority) {
        return transactions.attempt(ctx -> Rights.check(ctx, authority, Right.CHANGE_SETTINGS).then(_ -> Limits.required("nameTh", draft.nameTh(), NAME))
                .then(th -> Limits.line("nameEn", draft.nameEn(), NAME).then(en -> words(draft.words()).then(words -> {
                    Source source = new Source(draft.id().orElse(0L), new Bilingual(th, en.isEmpty() ? th : en), draft.kind(), own(words, th, en), draft.active());
                    Optional<Refusal> wrong = wrong(ctx, source);
                    if (wrong.isPresent()) return Outcome.refused(wrong.get());
                    Optional<Source> before = draft.id().flatMap(id -> sources.all(ctx).stream().filter(each -> each.id() == id).findFirst());
                    Source saved = sources.save(ctx, source);
                    audit.append(ctx, authority.by(), "source.saved", "SOURCE", saved.id(), Difference.between(before.map(was -> told(was, authority)).orElse(Map.of()), told(saved, authority)));
                    return Outcome.done(saved);
                }))));
    }

    private static Map<String, Object> told(Source source, Authority authority) {
        return Map.of("name", source.name().th(), "words", String.join(", ", source.words()), "active", source.active(), "answering", authority.answering().value());
    }

    private static Outcome<List<String>> words(String typed) {
        List<String> words = new ArrayList<>();
        for (String part : typed.split("[,\n]")) {
            Outcome<String> word = Limits.line("words", ThaiText.clean(part), NAME);
            if (word instanceof Outcome.Refused<String>(Refusal why)) return Outcome.refused(why);
            if (!word.get().isEmpty()) words.add(word.get());
        }
        return words.size() <= MOST_WORDS ? Outcome.done(words) : Outcome.refused(new Limits.TooLong("words", words.size(), MOST_WORDS));
    }

    /// Each once, and none that the name says already.
    private static List<String> own(List<String> words, String th, String en) {
        Set<String> said = new HashSet<>(Arrays.asList(SearchKeys.of(th).exact(), SearchKeys.of(en).exact()));
        return words.stream().filter(word -> !SearchKeys.of(word).isEmpty() && said.add(SearchKeys.of(word).exact())).toList();
    }

    private Optional<Refusal> wrong(DSLContext ctx, Source source) {
        List<Source> others = sources.all(ctx).stream().filter(each -> each.id() != source.id()).toList();
        for (String word : Stream.concat(Stream.of(source.name().th(), source.name().en()), source.words().stream()).toList()) {
            Optional<Source> other = Source.meant(others, word);
            if (other.isPresent()) return Optional.of(new SourceRefusal.MeansAnother(word, other.get().name().th(), source.words().contains(word) ? "words" : "nameTh"));
        }
        return Optional.empty();
    }
}
