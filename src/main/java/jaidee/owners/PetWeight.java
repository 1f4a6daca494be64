package jaidee.owners;

import java.math.BigDecimal;
import java.time.LocalDate;

/// One weighing, in whole grams.
public record PetWeight(long id, LocalDate day, int grams) {
    /// `12.5`, `0.85`: kilograms without needless zeros.
    public String kilograms() {
        return kilograms(grams);
    }

    public static String kilograms(int grams) {
        BigDecimal kg = BigDecimal.valueOf(grams, 3).stripTrailingZeros();
        return (kg.scale() < 1 ? kg.setScale(1) : kg).toPlainString();
    }
}
