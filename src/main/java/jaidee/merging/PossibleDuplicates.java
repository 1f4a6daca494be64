package jaidee.merging;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import jaidee.owners.Duplicates;
import jaidee.owners.Likeness;
import jaidee.owners.Likeness.Trait;
import jaidee.owners.Owner;
import jaidee.owners.OwnerLine;
import jaidee.owners.PetLine;
import jaidee.owners.Profiles;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who may stand in the books twice. Families share a telephone, and two people may have one name: somebody says of each two
/// whether they are one, and what was said is remembered.
public final class PossibleDuplicates {
    private final Transactions transactions;
    private final AuditLog audit;
    private final Profiles profiles;
    private final Duplicates duplicates;
    private final Clock clock;
    private final DuplicatePairsRepository pairs = new DuplicatePairsRepository();

    public PossibleDuplicates(Transactions transactions, AuditLog audit, Profiles profiles, Duplicates duplicates, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.profiles = profiles;
        this.duplicates = duplicates;
        this.clock = clock;
    }

    /// Two who may be one, and why.
    public record Pair(OwnerLine one, OwnerLine other, Set<Trait> alike) {
        public Pair {
            alike = Collections.unmodifiableSet(new TreeSet<>(alike));
        }
    }

    /// The likeliest first.
    public List<Pair> pairs(int most) {
        Map<DuplicatePairsRepository.Two, Set<Trait>> alike = transactions.read(pairs::alike);
        List<DuplicatePairsRepository.Two> likeliest = alike.keySet().stream().sorted(Comparator.comparingInt((DuplicatePairsRepository.Two two) -> -weight(alike.get(two)))
                .thenComparing(two -> -two.other().value())).limit(most).toList();
        Map<OwnerId, OwnerLine> lines = profiles.lines(likeliest.stream().flatMap(two -> Stream.of(two.one(), two.other())).distinct().toList()).stream()
                .collect(Collectors.toMap(OwnerLine::id, Function.identity()));
        List<Pair> found = new ArrayList<>();
        for (DuplicatePairsRepository.Two two : likeliest)
            if (lines.containsKey(two.one()) && lines.containsKey(two.other())) found.add(new Pair(lines.get(two.one()), lines.get(two.other()), alike.get(two)));
        return found;
    }

    private static int weight(Set<Trait> alike) {
        return alike.stream().mapToInt(trait -> switch (trait) {
            case NAME -> 3;
            case PET, PHONE -> 2;
            default -> 1;
        }).sum();
    }

    /// Who may be this owner once more; those are left out of whom somebody said that they are not.
    public List<Likeness> of(Owner owner) {
        Optional<OwnerLine> line = profiles.lines(List.of(owner.id())).stream().findFirst();
        List<String> pets = line.map(OwnerLine::pets).orElse(List.of()).stream().map(PetLine::name).toList();
        String phone = owner.details().contact().phones().stream().findFirst().map(each -> each.display()).orElse("");
        Set<DuplicatePairsRepository.Two> apart = transactions.read(pairs::apart);
        return duplicates.of(new Duplicates.Typed(phone, owner.name().full(), owner.name().nickname(), pets)).stream()
                .filter(each -> !each.owner().id().equals(owner.id()) && !apart.contains(DuplicatePairsRepository.Two.of(owner.id(), each.owner().id()))).toList();
    }

    /// These are two people.
    public Outcome<OwnerId> apart(OwnerId one, OwnerId other, StaffId by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.EDIT_OWNERS).then(_ -> {
            if (one.equals(other)) return Outcome.refused(new MergeRefusal.Oneself());
            DuplicatePairsRepository.Two two = DuplicatePairsRepository.Two.of(one, other);
            if (pairs.setApart(ctx, two, by, clock.instant())) audit.append(ctx, by, "owner.not_the_same", "OWNER", two.one().value(), Map.of("other", two.other().value()));
            return Outcome.done(other);
        }));
    }

    /// Takes back that they are two.
    public Outcome<OwnerId> perhapsOne(OwnerId one, OwnerId other, StaffId by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.EDIT_OWNERS).then(_ -> {
            DuplicatePairsRepository.Two two = DuplicatePairsRepository.Two.of(one, other);
            pairs.forgetApart(ctx, two);
            audit.append(ctx, by, "owner.perhaps_the_same", "OWNER", two.one().value(), Map.of("other", two.other().value()));
            return Outcome.done(other);
        }));
    }
}
