package jaidee.privacy;

import jaidee.kernel.OwnerId;
import java.time.LocalDate;
import java.util.Optional;

/// A request as somebody notes it.
///
/// @param owner    empty for a breach, and for somebody who is not on the books
/// @param received the day it came: the clock runs from there
public record RequestDraft(RequestKind kind, Optional<OwnerId> owner, LocalDate received, String text) {
}
