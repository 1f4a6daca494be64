package jaidee.loyalty;

import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/// Points for a visit in the month of a pet's birthday, as parts of what the bill earns: shown before paying, and each an
/// entry of the ledger. A refund of the whole bill takes them back, and the next bill of that month may bring them again.
public final class Birthdays {
    static final String KEY = "BIRTHDAY:";

    private final BirthdayRepository rows = new BirthdayRepository();

    /// What a bill of `day` brings for birthdays; empty where the programme promises nothing for them.
    public List<EarnPolicy.Part> of(DSLContext ctx, OwnerId owner, LocalDate day, Programme programme) {
        if (programme.birthday().isEmpty()) return List.of();
        BirthdayPolicy policy = programme.birthday().get();
        List<BirthdayRepository.Pet> born = rows.pets(ctx, owner, day);
        if (born.isEmpty()) return List.of();
        Set<PetId> honoured = rows.honoured(ctx, owner, day);
        List<PetId> now = policy.honours(born.stream().map(BirthdayRepository.Pet::pet).toList(), honoured, day);
        return born.stream().filter(pet -> now.contains(pet.pet().id())).map(pet -> part(pet, policy)).toList();
    }

    private static EarnPolicy.Part part(BirthdayRepository.Pet born, BirthdayPolicy policy) {
        PetId pet = born.pet().id();
        return new EarnPolicy.Part(EarnPolicy.Kind.BONUS, KEY + pet.value(), "BIRTHDAY", Message.of(BirthdayRepository.REASON, born.name()),
                Optional.of(pet), policy.each(), List.of(Message.of("loyalty.working.once", policy.each())));
    }
}
