package jaidee.outreach;

import jaidee.kernel.OwnerId;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.kernel.ReminderId;
import jaidee.messages.Composing;
import jaidee.messages.ContactFacts;
import jaidee.messages.HeldReason;
import jaidee.messages.MayContact;
import jaidee.messages.MessageKind;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// Looks a batch over that was broken off before anything left the program, and is to go out after all, perhaps on another
/// day: whose pet died, was given what was due, or went to somebody else, and who does not want to be written to any more,
/// is taken out of it; the others count for the day on which they go out.
final class OnceMore {
    private final Composing composing;
    private final OutboxRepository outbox = new OutboxRepository();
    private final ReminderRepository reminders = new ReminderRepository();
    private final WrongNumberRepository wrongNumbers = new WrongNumberRepository();

    OnceMore(Composing composing) {
        this.composing = composing;
    }

    /// @param terms of the day and hour at which it goes out
    Outcome<MessageBatch> lookedOver(DSLContext ctx, MessageBatch batch, OutboxPlanning.Terms terms) {
        List<OutboxRepository.Stored> messages = outbox.messages(ctx, batch.id());
        List<OwnerId> owners = messages.stream().map(OutboxRepository.Stored::owner).toList();
        Map<OwnerId, ContactFacts> facts = composing.at(ctx, terms.day()).facts(owners);
        Map<OwnerId, Set<String>> wrong = wrongNumbers.of(ctx, owners);
        Set<OwnerId> taken = outbox.writtenTo(ctx, terms.day(), owners, batch.id());
        Set<Long> settled = settled(ctx, batch.id(), messages, terms);
        List<Long> out = new ArrayList<>();
        Optional<LocalDateTime> from = Optional.empty();
        for (OutboxRepository.Stored each : messages) {
            ContactFacts its = facts.get(each.owner()).without(wrong.getOrDefault(each.owner(), Set.of()));
            MayContact.Verdict verdict = MayContact.again(its, new MayContact.Ask(each.kind().purpose(), terms.channel(), terms.day(), terms.at(),
                    terms.file().isPresent()), terms.contact());
            // nobody may be written to at this hour; it keeps until then
            if (verdict instanceof MayContact.Held(HeldReason.QuietHours late)) return Outcome.refused(new OutboxRefusal.Held(late));
            boolean moved = !each.address().isEmpty() && !its.address(each.channel()).equals(Optional.of(each.address()));
            if (verdict instanceof MayContact.Allowed(LocalDateTime first) && !moved && !taken.contains(each.owner()) && !settled.contains(each.id()))
                from = Optional.of(first);
            else out.add(each.id());
        }
        if (from.isEmpty()) return Outcome.refused((Refusal) new OutboxRefusal.NothingToSend(terms.day(), out.size()));
        outbox.takeOut(ctx, batch.id(), out, terms.day(), from.get());
        return Outcome.done(outbox.batch(ctx, batch.id()).orElseThrow());
    }

    /// Messages of which something is no longer to be said.
    private Set<Long> settled(DSLContext ctx, long batch, List<OutboxRepository.Stored> messages, OutboxPlanning.Terms terms) {
        Set<Long> settled = new HashSet<>(outbox.ofPetsThatLeft(ctx, batch));
        Map<Long, List<ReminderId>> about = outbox.about(ctx, batch);
        Map<ReminderId, Reminder> now = reminders.find(ctx, about.values().stream().flatMap(List::stream).distinct().toList()).stream()
                .collect(Collectors.toMap(Reminder::id, Function.identity()));
        for (OutboxRepository.Stored each : messages)
            if (about.getOrDefault(each.id(), List.of()).stream().anyMatch(id -> !holds(now.get(id), each, terms))) settled.add(each.id());
        return settled;
    }

    private static boolean holds(Reminder reminder, OutboxRepository.Stored message, OutboxPlanning.Terms terms) {
        if (reminder == null || !reminder.status().lives() || !reminder.owner().equals(message.owner())) return false;
        boolean booked = reminder.bookedFor().filter(at -> at.isAfter(terms.at())).isPresent();
        return (message.kind() == MessageKind.BOOKED) == booked;
    }
}
