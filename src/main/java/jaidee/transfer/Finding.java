package jaidee.transfer;

import jaidee.kernel.Message;
import java.util.Optional;

/// What there is to say of a row before it is brought in.
///
/// @param column the one it is about; empty when it is about the row
/// @param bad    the row cannot be brought in; otherwise it should be looked at
public record Finding(int line, Optional<ImportColumn> column, boolean bad, Message what) {
}
