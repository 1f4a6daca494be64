package jaidee.owners;

import jaidee.db.Transactions;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.SearchKeys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.DSLContext;

/// Finds, while a new owner is being typed, those the clinic may know already. Never in the way: families share a
/// phone, and two people may have one name.
public final class Duplicates {
    private static final int SHOWN = 9;
    private static final int DIGITS_ENOUGH = 6;
    private static final int LETTERS_ENOUGH = LikenessPolicy.WHOLE_NAME;
    private static final Pattern SEPARATORS = Pattern.compile("[^0-9+]");

    private final Transactions transactions;
    private final DuplicateRepository candidates = new DuplicateRepository();
    private final OwnerLineRepository lines = new OwnerLineRepository();

    public Duplicates(Transactions transactions) {
        this.transactions = transactions;
    }

    /// What has been typed so far of a new owner; anything may be empty or unfinished.
    public record Typed(String phone, String name, String nickname, List<String> pets) {
        public Typed {
            pets = List.copyOf(pets);
        }
    }

    /// The likeliest first, at most nine (for they are opened by Alt+1 to Alt+9).
    public List<Likeness> of(Typed typed) {
        return transactions.read(ctx -> {
            LikenessPolicy policy = new LikenessPolicy(phoneStart(typed.phone()), SearchKeys.of(typed.name()),
                    SearchKeys.of(typed.nickname()), typed.pets().stream().map(SearchKeys::of).filter(pet -> !pet.isEmpty()).toList());
            Set<OwnerId> found = candidates(ctx, policy, SearchKeys.of(typed.name().strip().split(" ", 2)[0]).sound());
            List<Likeness> alike = new ArrayList<>();
            for (OwnerLine owner : lines.find(ctx, List.copyOf(found))) policy.likeness(owner).ifPresent(alike::add);
            return alike.stream()
                    .sorted(Comparator.comparingInt(Likeness::weight).reversed().thenComparing(each -> each.owner().id().value()))
                    .limit(SHOWN).toList();
        });
    }

    private Set<OwnerId> candidates(DSLContext ctx, LikenessPolicy policy, String first) {
        Set<OwnerId> found = new HashSet<>();
        String nickname = policy.nickname().exact();
        if (!policy.phoneStart().isEmpty()) found.addAll(candidates.byPhone(ctx, policy.phoneStart()));
        if (policy.name().sound().length() >= LETTERS_ENOUGH)
            found.addAll(candidates.byName(ctx, policy.name().sound(), LikenessPolicy::distanceAtMostOne));
        if (!first.isEmpty() && !nickname.isEmpty()) found.addAll(candidates.byNameAndNickname(ctx, first, nickname));
        for (SearchKeys pet : policy.pets()) {
            if (!first.isEmpty()) found.addAll(candidates.byNameAndPet(ctx, first, pet.sound()));
            if (!nickname.isEmpty()) found.addAll(candidates.byNicknameAndPet(ctx, nickname, pet.sound()));
        }
        return found;
    }

    /// The stored form of a number, or of its beginning once six digits are typed; empty before.
    static String phoneStart(String typed) {
        if (PhoneNumber.parse(typed) instanceof Outcome.Done<PhoneNumber>(PhoneNumber phone)) return phone.number();
        String digits = SEPARATORS.matcher(SearchKeys.of(typed).exact()).replaceAll("");
        if (digits.length() < DIGITS_ENOUGH) return "";
        return digits.startsWith("0") ? "+66" + digits.substring(1) : typed.strip().startsWith("+") ? "+" + digits : "";
    }
}
