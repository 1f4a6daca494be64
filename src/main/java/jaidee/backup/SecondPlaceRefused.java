package jaidee.backup;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;
import java.nio.file.Path;

/// The folder is not there, can't be written, or lies where the data itself lies.
public record SecondPlaceRefused(Path place, boolean besideTheData) implements Refusal {
    @Override
    public Message message() {
        return Message.of(besideTheData ? "backup.refused.same_place" : "backup.refused.no_place", place);
    }
}
