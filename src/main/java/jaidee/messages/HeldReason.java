package jaidee.messages;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;
import jaidee.owners.Channel;
import jaidee.owners.ConsentPurpose;
import java.time.LocalDate;
import java.time.LocalDateTime;

/// Why an owner is not written to now.
public sealed interface HeldReason extends Refusal {
    record OwnerGone() implements HeldReason {
    }

    record NoAddress(Channel channel) implements HeldReason {
        @Override
        public Message message() {
            return Message.of("messages.held.NoAddress." + channel);
        }
    }

    record Withdrawn(ConsentPurpose purpose, LocalDate on) implements HeldReason {
        @Override
        public Message message() {
            return Message.of("messages.held.Withdrawn", purpose.named(), on);
        }
    }

    record NeverAsked(ConsentPurpose purpose) implements HeldReason {
        @Override
        public Message message() {
            return Message.of("messages.held.NeverAsked", purpose.named());
        }
    }

    /// Written to that day already, by whatever channel.
    record OneADay(LocalDate day, Channel channel) implements HeldReason {
        @Override
        public Message message() {
            return Message.of("messages.held.OneADay", day, channel.named());
        }
    }

    /// In a batch that is not finished: whether it went out is not known.
    record Reserved(LocalDate day) implements HeldReason {
        @Override
        public Message message() {
            return Message.of("messages.held.Reserved", day);
        }
    }

    record MarketingCap(LocalDate from) implements HeldReason {
        @Override
        public Message message() {
            return Message.of("messages.held.MarketingCap", from);
        }
    }

    record Mourning(LocalDate from) implements HeldReason {
        @Override
        public Message message() {
            return Message.of("messages.held.Mourning", from);
        }
    }

    record QuietHours(LocalDateTime from) implements HeldReason {
        @Override
        public Message message() {
            return Message.of("messages.held.QuietHours", from);
        }
    }

    /// Reminded of everything in it as often as the clinic allows.
    record RemindedEnough(int times) implements HeldReason {
        @Override
        public Message message() {
            return Message.of("messages.held.RemindedEnough", times);
        }
    }

    /// Somebody did something about it since it was looked up, or it has settled itself.
    record Settled() implements HeldReason {
    }

    /// The file cannot hold a sign of the text, such as an emoji in the code page of Windows.
    record NotInFormat(String sign) implements HeldReason {
        @Override
        public Message message() {
            return Message.of("messages.held.NotInFormat", sign);
        }
    }

    /// Longer than any sender takes, of many pets with long names.
    record TooLong(int length, int limit) implements HeldReason {
        @Override
        public Message message() {
            return Message.of("messages.held.TooLong", length, limit);
        }
    }

    /// The text has a place that cannot be filled for this owner.
    record Unfilled(String places) implements HeldReason {
        @Override
        public Message message() {
            return Message.of("messages.held.Unfilled", places);
        }
    }

    /// As the books keep it.
    default String code() {
        return getClass().getSimpleName();
    }

    @Override
    default Message message() {
        return Message.of("messages.held." + code());
    }

    /// What somebody can do about it.
    default Message remedy() {
        return Message.of("messages.remedy." + code());
    }
}
