package jaidee.documents;

import jaidee.kernel.DocumentId;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A document about to get its number.
///
/// @param day      the business day: its month is that of the number
/// @param replaces the document it stands in place of, which is voided by whoever issues this one
/// @param refersTo the document it corrects: of a credit note the tax invoice
/// @param buyer    who a full tax invoice is made out to
public record NewDocument(DocumentKind kind, LocalDate day, DocumentSubject subject, Optional<DocumentId> replaces,
                          Optional<DocumentId> refersTo, Optional<Buyer> buyer, Instant at, StaffId staff) {
    public static NewDocument of(DocumentKind kind, LocalDate day, DocumentSubject subject, Instant at, StaffId staff) {
        return new NewDocument(kind, day, subject, Optional.empty(), Optional.empty(), Optional.empty(), at, staff);
    }

    public NewDocument refersTo(DocumentId original) {
        return new NewDocument(kind, day, subject, replaces, Optional.of(original), buyer, at, staff);
    }

    public NewDocument inPlaceOf(DocumentId former) {
        return new NewDocument(kind, day, subject, Optional.of(former), refersTo, buyer, at, staff);
    }

    public NewDocument madeOutTo(Buyer whom) {
        return new NewDocument(kind, day, subject, replaces, refersTo, Optional.of(whom), at, staff);
    }
}
