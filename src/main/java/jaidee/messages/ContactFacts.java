package jaidee.messages;

import jaidee.kernel.Language;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PhoneNumber;
import jaidee.owners.Channel;
import jaidee.owners.ConsentPurpose;
import jaidee.owners.Contact;
import jaidee.owners.OwnerName;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// All that decides whether and how an owner may be written to.
///
/// @param gone     merged into another owner, or erased
/// @param answers  what the owner agreed to or refused, the oldest first
/// @param past     messages that stand (written or reserved) near the day asked about, of every kind and channel
/// @param mourning the day a pet of theirs died last
public record ContactFacts(OwnerId owner, OwnerName name, Contact contact, boolean gone, List<Answer> answers, List<Past> past,
                           Optional<LocalDate> mourning) {
    /// @param channel empty when it was said of every channel
    public record Answer(ConsentPurpose purpose, Optional<Channel> channel, boolean given, LocalDate on) {
    }

    /// @param reserved in a batch whose file is not known to be written yet
    public record Past(LocalDate day, ConsentPurpose purpose, Channel channel, boolean reserved) {
    }

    public ContactFacts {
        answers = List.copyOf(answers);
        past = List.copyOf(past);
    }

    public Language language() {
        return contact.language();
    }

    /// Without phones that are known to reach somebody else.
    public ContactFacts without(Collection<String> wrongNumbers) {
        if (wrongNumbers.isEmpty()) return this;
        Contact right = new Contact(contact.phones().stream().filter(phone -> !wrongNumbers.contains(phone.number())).toList(), contact.lineId(),
                contact.email(), contact.address(), contact.language(), contact.preferred());
        return new ContactFacts(owner, name, right, gone, answers, past, mourning);
    }

    /// As if nothing had been written lately.
    ContactFacts withoutPast() {
        return new ContactFacts(owner, name, contact, gone, answers, List.of(), mourning);
    }

    /// Where a message by `channel` goes: `+66812345678`, a LINE id, a postal address.
    public Optional<String> address(Channel channel) {
        String address = switch (channel) {
            case SMS -> contact.phones().stream().filter(PhoneNumber::takesMessages).map(PhoneNumber::number)
                    .findFirst().orElse("");
            case LINE -> contact.lineId();
            case EMAIL -> contact.email();
            case POST -> contact.address().line().isEmpty() ? "" : contact.address().joined();
            case PHONE -> contact.phones().stream().map(PhoneNumber::number).findFirst().orElse("");
        };
        return Optional.of(address).filter(text -> !text.isBlank());
    }

    /// The newest answer that speaks of this channel.
    Optional<Answer> answer(ConsentPurpose purpose, Channel channel) {
        return answers.reversed().stream()
                .filter(each -> each.purpose() == purpose && each.channel().filter(other -> other != channel).isEmpty()).findFirst();
    }
}
