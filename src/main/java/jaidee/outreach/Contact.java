package jaidee.outreach;

import jaidee.kernel.PhoneNumber;
import jaidee.kernel.ReminderId;
import jaidee.owners.Channel;
import java.util.Map;
import java.util.Optional;

/// One deed at the desk: an owner was reached out to about some of their reminders.
///
/// @param key     of its own; made again with the same key it is done once
/// @param seen    the reminders it is about, with the version that was on the screen: if somebody else did something
///                meanwhile it is refused
/// @param channel empty when the owner stands at the desk
/// @param phone   the number that was called
public record Contact(String key, Map<ReminderId, Integer> seen, Optional<Channel> channel, Optional<PhoneNumber> phone, Answer answer, String note) {
    public Contact {
        seen = Map.copyOf(seen);
    }
}
