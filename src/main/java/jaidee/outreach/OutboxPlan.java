package jaidee.outreach;

import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.ReminderId;
import jaidee.messages.HeldReason;
import jaidee.messages.MessageKind;
import jaidee.messages.SmsCount;
import jaidee.owners.Channel;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/// Who would be written to on a day by a channel, with which words, and who would not and why. Nothing has happened yet.
public record OutboxPlan(LocalDate day, Channel channel, Money partPrice, List<Ready> ready, List<HeldBack> held) {
    /// One owner, one message.
    ///
    /// @param pets    their names, for the list
    /// @param address `+66812345678`, a LINE id; empty for what is printed
    /// @param from    not to be sent before
    public record Ready(OwnerId owner, String ownerName, String pets, MessageKind kind, long template, Channel channel, String address,
                        String body, SmsCount count, Money cost, LocalDateTime from, List<ReminderId> about) {
        public Ready {
            about = List.copyOf(about);
        }

        /// What the sender charges for; nothing but an SMS has parts.
        public int parts() {
            return channel == Channel.SMS ? count.parts() : 0;
        }
    }

    public record HeldBack(OwnerId owner, String ownerName, String pets, MessageKind kind, HeldReason reason) {
    }

    public OutboxPlan {
        ready = List.copyOf(ready);
        held = List.copyOf(held);
    }

    public int parts() {
        return ready.stream().mapToInt(Ready::parts).sum();
    }

    public Money cost() {
        return ready.stream().map(Ready::cost).reduce(Money.ZERO, Money::plus);
    }
}
