package jaidee.messages;

import jaidee.owners.Channel;
import jaidee.owners.ConsentPurpose;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// May this owner be written to? What is said first keeps the longest: an owner who is gone, no address, no consent, then
/// what time will cure.
///
/// Reminders of care are a service to somebody who is a client, so that silence allows them and a word against them
/// forbids them; advertising needs a word for it (PDPA s.24, s.32). The newest answer holds, of this channel or of all.
public final class MayContact {
    private MayContact() {
    }

    /// @param day  the day the message counts for
    /// @param at   when it goes out at the earliest
    /// @param file it goes through a sender, who can wait for the hour; what is pasted goes at once
    public record Ask(ConsentPurpose purpose, Channel channel, LocalDate day, LocalDateTime at, boolean file) {
    }

    public sealed interface Verdict {
    }

    /// @param from when it may reach the owner; of a file perhaps later than now, the same day
    public record Allowed(LocalDateTime from) implements Verdict {
    }

    public record Held(HeldReason reason) implements Verdict {
    }

    public static Verdict now(ContactFacts facts, Ask ask, ContactTerms terms) {
        Optional<HeldReason> reason = Stream.<Optional<HeldReason>>of(
                facts.gone() ? Optional.of(new HeldReason.OwnerGone()) : Optional.empty(),
                facts.address(ask.channel()).isEmpty() ? Optional.of(new HeldReason.NoAddress(ask.channel())) : Optional.empty(),
                consent(facts, ask), oneADay(facts, ask), marketing(facts, ask, terms), hours(ask, terms.hours()))
                .flatMap(Optional::stream).findFirst();
        return reason.<Verdict>map(Held::new).orElseGet(() -> new Allowed(from(ask, terms.hours())));
    }

    /// The same for a message that has its place in the day already.
    public static Verdict again(ContactFacts facts, Ask ask, ContactTerms terms) {
        return now(facts.withoutPast(), ask, terms);
    }

    private static Optional<HeldReason> consent(ContactFacts facts, Ask ask) {
        Optional<ContactFacts.Answer> answer = facts.answer(ask.purpose(), ask.channel());
        if (answer.isPresent()) return answer.filter(said -> !said.given()).map(said -> new HeldReason.Withdrawn(ask.purpose(), said.on()));
        return ask.purpose() == ConsentPurpose.REMINDER ? Optional.empty() : Optional.of(new HeldReason.NeverAsked(ask.purpose()));
    }

    private static Optional<HeldReason> oneADay(ContactFacts facts, Ask ask) {
        return facts.past().stream().filter(past -> past.day().equals(ask.day())).findFirst()
                .map(past -> past.reserved() ? new HeldReason.Reserved(past.day()) : new HeldReason.OneADay(past.day(), past.channel()));
    }

    private static Optional<HeldReason> marketing(ContactFacts facts, Ask ask, ContactTerms terms) {
        if (ask.purpose() == ConsentPurpose.REMINDER) return Optional.empty();
        Optional<LocalDate> over = facts.mourning().map(day -> day.plusDays(terms.mourningDays())).filter(day -> day.isAfter(ask.day()));
        if (over.isPresent()) return over.map(HeldReason.Mourning::new);
        List<LocalDate> sent = facts.past().stream().filter(past -> past.purpose() == ask.purpose()).map(ContactFacts.Past::day)
                .sorted().toList();
        Optional<LocalDate> near = sent.stream().filter(day -> apart(day, ask.day()) < terms.marketingGap()).max(LocalDate::compareTo);
        if (near.isPresent()) return near.map(day -> new HeldReason.MarketingCap(day.plusDays(terms.marketingGap())));
        List<LocalDate> span = sent.stream().filter(day -> apart(day, ask.day()) < ContactTerms.MARKETING_SPAN).toList();
        return span.size() < terms.marketingMost() ? Optional.empty() : Optional.of(new HeldReason.MarketingCap(
                span.get(span.size() - terms.marketingMost()).plusDays(ContactTerms.MARKETING_SPAN)));
    }

    /// A letter lies in its box until morning.
    private static Optional<HeldReason> hours(Ask ask, SendingHours hours) {
        if (ask.channel() == Channel.POST) return Optional.empty();
        LocalDateTime next = hours.next(ask.at());
        boolean today = next.toLocalDate().equals(ask.day());
        return ask.file() && today || next.equals(ask.at()) ? Optional.empty() : Optional.of(new HeldReason.QuietHours(next));
    }

    private static LocalDateTime from(Ask ask, SendingHours hours) {
        return ask.channel() == Channel.POST ? ask.at() : hours.next(ask.at());
    }

    private static long apart(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }
}
