package jaidee.owners;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;

/// Why a source is not taken into the list.
public sealed interface SourceRefusal extends Refusal {
    /// A name or word that means another source already.
    record MeansAnother(String word, String other, String field) implements SourceRefusal {
        public Message message() {
            return Message.of("owners.sources.refused.means_another", word, other);
        }
    }
}
