package jaidee.outreach;

import jaidee.kernel.Money;
import jaidee.messages.FileFormat;
import jaidee.owners.Channel;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Messages that went out together as one file, or on paper.
///
/// @param format  empty for what was printed
/// @param file    where it was written first
/// @param written how often the file was made
/// @param by      who made it; empty for the program
/// @param closed  when it was known to be out, or given up
public record MessageBatch(long id, LocalDate day, Channel channel, Status status, Optional<FileFormat> format, Optional<Path> file,
                           int messages, int parts, Money cost, int held, int written, Instant made, String by, Optional<Instant> closed) {
    public enum Status {
        /// reserved: whether the file was written is not known, so nobody in it is written to again
        QUEUED, SENT,
        /// nothing of it went out, and its owners may be written to again
        GIVEN_UP
    }
}
