package jaidee.owners;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One weighing, in whole grams.
///
/// @param noted     by whom and when; empty when nobody knows any more
/// @param corrected what stood there before it was put right, the newest first
public record PetWeight(long id, LocalDate day, int grams, Optional<Signed> noted, List<PetWeight> corrected) {
    public PetWeight {
        corrected = List.copyOf(corrected);
    }

    public PetWeight(long id, LocalDate day, int grams) {
        this(id, day, grams, Optional.empty(), List.of());
    }

    /// `12.5`, `0.85`: kilograms without needless zeros.
    public String kilograms() {
        return kilograms(grams);
    }

    public static String kilograms(int grams) {
        BigDecimal kg = BigDecimal.valueOf(grams, 3).stripTrailingZeros();
        return (kg.scale() < 1 ? kg.setScale(1) : kg).toPlainString();
    }
}
