package jaidee.documents;

import jaidee.kernel.DocumentId;
import java.time.Instant;
import java.util.Optional;

/// A document as the books have it. It is never changed: a wrong one is voided, keeps its number, and another takes its
/// place.
///
/// @param token behind the code printed on it
/// @param voided when and why it was declared void
public record IssuedDocument(DocumentId id, DocumentKind kind, String number, String token, DocumentSubject subject,
                             Optional<Other> replaces, Optional<Other> refersTo, Optional<Buyer> buyer,
                             Instant at, String issuedBy, Optional<Voided> voided) {
    /// Another document, as this one names it.
    public record Other(DocumentId id, String number) {
    }

    /// @param by the name of who did it
    public record Voided(Instant at, String by, String reason) {
    }

    public boolean stands() {
        return voided.isEmpty();
    }
}
