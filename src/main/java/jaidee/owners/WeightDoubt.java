package jaidee.owners;

import jaidee.kernel.Message;
import java.util.Optional;

/// What is unlikely about a weight.
///
/// @param meant in grams, when a slip of the decimal point explains it
public record WeightDoubt(Message message, Optional<Integer> meant) {
    static WeightDoubt of(Message message) {
        return new WeightDoubt(message, Optional.empty());
    }
}
