package jaidee.feedback;

import jaidee.kernel.Bilingual;
import jaidee.kernel.SaleId;
import java.util.Optional;

/// The question somebody is asked after a sale.
///
/// @param kind  says which scores there are
/// @param score what was answered, once it was
/// @param by    how the answer came, once it did
public record Asked(SaleId sale, Kind kind, Bilingual question, Optional<Integer> score, Optional<By> by) {
    /// How an answer came in.
    public enum By {
        DESK, SCREEN, SLIP
    }
}
