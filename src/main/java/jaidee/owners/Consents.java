package jaidee.owners;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Everything an owner has answered. The newest answer that speaks of a channel holds for it, whether it was said of this
/// one or of all.
///
/// @param answers the oldest first
public record Consents(List<Consent> answers) {
    public Consents {
        answers = List.copyOf(answers);
    }

    /// What holds now for one way to reach the owner; empty when nobody asked.
    public Optional<Consent> holding(ConsentPurpose purpose, Channel channel) {
        return newest(purpose, answer -> answer.speaksOf(channel));
    }

    /// The newest answer that was said of every channel.
    public Optional<Consent> ofAll(ConsentPurpose purpose) {
        return newest(purpose, answer -> answer.channel().isEmpty());
    }

    /// Channels for which something else holds than for all.
    public List<Channel> apart(ConsentPurpose purpose) {
        Optional<Boolean> all = ofAll(purpose).map(Consent::given);
        return Arrays.stream(Channel.values()).filter(channel -> !holding(purpose, channel).map(Consent::given).equals(all)).toList();
    }

    /// Whether the owner said yes for at least one way to be reached.
    public boolean anyWay(ConsentPurpose purpose) {
        return Arrays.stream(Channel.values()).anyMatch(channel -> holding(purpose, channel).filter(Consent::given).isPresent());
    }

    public boolean asked(ConsentPurpose purpose) {
        return answers.stream().anyMatch(answer -> answer.purpose() == purpose);
    }

    /// What was ever said of a purpose, the newest first.
    ///
    /// @param channel only what speaks of it; empty for what was said of all
    public List<Consent> history(ConsentPurpose purpose, Optional<Channel> channel) {
        return answers.reversed().stream().filter(answer -> answer.purpose() == purpose)
                .filter(answer -> channel.map(answer::speaksOf).orElse(answer.channel().isEmpty())).toList();
    }

    private Optional<Consent> newest(ConsentPurpose purpose, Predicate<Consent> which) {
        return answers.reversed().stream().filter(answer -> answer.purpose() == purpose && which.test(answer)).findFirst();
    }
}
