package jaidee.outreach;

import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.ReminderId;
import jaidee.kernel.SpreadsheetText;
import jaidee.messages.Composed;
import jaidee.messages.Composing;
import jaidee.messages.ContactFacts;
import jaidee.messages.ContactTerms;
import jaidee.messages.Examples;
import jaidee.messages.FileFormat;
import jaidee.messages.HeldReason;
import jaidee.messages.Matter;
import jaidee.messages.MayContact;
import jaidee.messages.MessageKind;
import jaidee.messages.MessageTemplate;
import jaidee.messages.SmsCount;
import jaidee.messages.Variable;
import jaidee.outreach.OutboxPlan.HeldBack;
import jaidee.outreach.OutboxPlan.Ready;
import jaidee.owners.Channel;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// Makes of what is due one message for each owner, or the reason why there is none. Looks everything up anew in the
/// transaction it is given, so that a plan made there holds.
final class OutboxPlanning {
    /// @param at   when it goes out at the earliest
    /// @param file through a sender, in this format; empty when it is copied or printed
    record Terms(LocalDate day, LocalDateTime at, Channel channel, Optional<FileFormat> file, ContactTerms contact) {
    }

    private static final int EXAMPLES = 50;

    private final Composing composing;
    private final ReminderRepository reminders = new ReminderRepository();
    private final OutboxRepository outbox = new OutboxRepository();
    private CampaignWork campaigns = CampaignWork.NONE;

    OutboxPlanning(Composing composing) {
        this.composing = composing;
    }

    void knowing(CampaignWork work) {
        campaigns = work;
    }

    OutboxPlan plan(DSLContext ctx, List<OwnerLetters> all, Terms terms) {
        return new Run(ctx, all, terms).plan();
    }

    /// Owners this kind of text is for, else others of the day.
    List<Examples.Example> examples(DSLContext ctx, List<OwnerLetters> all, MessageKind kind, LocalDate day) {
        Composing.Desk desk = composing.at(ctx, day);
        List<OwnerLetters> fitting = all.stream().filter(owner -> owner.letters().stream().anyMatch(letter -> letter.kind(day) == kind)).toList();
        List<OwnerLetters> shown = (fitting.isEmpty() ? all : fitting).stream().limit(EXAMPLES).toList();
        Map<OwnerId, ContactFacts> facts = desk.facts(shown.stream().map(OwnerLetters::owner).toList());
        return shown.stream().map(owner -> {
            OwnerLetters.Letter letter = owner.letters().stream().filter(each -> each.kind(day) == kind).findFirst().orElse(owner.letters().getFirst());
            ContactFacts its = facts.get(owner.owner());
            Map<Language, Map<Variable, String>> values = new EnumMap<>(Language.class);
            for (Language language : Language.values()) values.put(language, desk.values(kind, language, its, matters(letter.lines())));
            return new Examples.Example(its.name().titled(), values);
        }).toList();
    }

    /// One plan being made.
    private final class Run {
        private final List<OwnerLetters> all;
        private final Terms terms;
        private final Composing.Desk desk;
        private final Map<OwnerId, ContactFacts> facts;
        private final Map<ReminderId, Reminder> now;
        private final Map<ReminderId, Integer> sent;
        private final Map<ReminderId, LocalDate> reserved;
        private final Set<OwnerId> written = new HashSet<>();
        private final List<Ready> ready = new ArrayList<>();
        private final List<HeldBack> held = new ArrayList<>();
        private final Map<String, Optional<CampaignWork.Said>> said = new HashMap<>();
        private final DSLContext ctx;

        Run(DSLContext ctx, List<OwnerLetters> all, Terms terms) {
            this.ctx = ctx;
            this.all = all;
            this.terms = terms;
            this.desk = composing.at(ctx, terms.day());
            this.facts = desk.facts(all.stream().map(OwnerLetters::owner).toList());
            List<ReminderId> ids = all.stream().flatMap(each -> each.letters().stream()).flatMap(letter -> letter.lines().stream())
                    .map(line -> line.reminder().id()).distinct().toList();
            this.now = reminders.find(ctx, ids).stream().collect(Collectors.toMap(Reminder::id, Function.identity()));
            this.sent = new HashMap<>(outbox.sentAbout(ctx, ids));
            this.reserved = outbox.reservedAbout(ctx, ids);
        }

        OutboxPlan plan() {
            for (OwnerLetters owner : all)
                for (OwnerLetters.Letter letter : owner.letters()) write(owner, letter);
            return new OutboxPlan(terms.day(), terms.channel(), terms.contact().partPrice(), ready, held);
        }

        private void write(OwnerLetters owner, OwnerLetters.Letter letter) {
            List<OwnerTask.Line> open = letter.lines().stream().filter(this::stillOpen).toList();
            if (open.isEmpty()) {
                hold(owner, letter, letter.lines(), new HeldReason.Settled());
                return;
            }
            // in a batch that may be out, whatever its day: the same would be said twice
            List<OwnerTask.Line> free = open.stream().filter(line -> !reserved.containsKey(line.reminder().id())).toList();
            if (free.isEmpty()) {
                hold(owner, letter, open, new HeldReason.Reserved(reserved.get(open.getFirst().reminder().id())));
                return;
            }
            List<OwnerTask.Line> lines = free.stream().filter(line -> timesSent(line) < most(letter.kind(free, terms.day()))).toList();
            if (lines.isEmpty()) {
                hold(owner, letter, free, new HeldReason.RemindedEnough(most(letter.kind(free, terms.day()))));
                return;
            }
            ContactFacts its = facts.get(owner.owner()).without(owner.wrongNumbers());
            MessageKind kind = letter.kind(lines, terms.day());
            switch (MayContact.now(its, new MayContact.Ask(kind.purpose(), terms.channel(), terms.day(), terms.at(), terms.file().isPresent()),
                    terms.contact())) {
                case MayContact.Held(HeldReason reason) -> hold(owner, letter, lines, reason);
                case MayContact.Allowed(LocalDateTime from) -> compose(owner, letter, kind, lines, its, from);
            }
        }

        private void compose(OwnerLetters owner, OwnerLetters.Letter letter, MessageKind kind, List<OwnerTask.Line> lines, ContactFacts its,
                             LocalDateTime from) {
            Optional<CampaignWork.Said> campaign = Optional.empty();
            if (kind == MessageKind.CAMPAIGN) {
                campaign = said.computeIfAbsent(lines.getFirst().reminder().group(), group -> campaigns.said(ctx, group));
                if (campaign.isEmpty()) {
                    hold(owner, letter, lines, new HeldReason.Settled());
                    return;
                }
            }
            MessageTemplate template = campaign.map(each -> each.texts().get(its.language())).orElseGet(() -> desk.template(kind, its.language()));
            Map<Variable, String> own = campaign.map(each -> each.values().get(its.language())).orElse(Map.of());
            switch (desk.compose(template, its, matters(lines), own)) {
                case Composed.Blocked blocked -> hold(owner, letter, lines, new HeldReason.Unfilled(blocked.written()));
                case Composed.Ready(String text, SmsCount _) -> {
                    String body = SpreadsheetText.defused(text);
                    String address = its.address(terms.channel()).orElse("");
                    String lacking = terms.file().map(format -> format.lacking(body + address)).orElse("");
                    if (body.length() > MessageTemplate.LONGEST) hold(owner, letter, lines, new HeldReason.TooLong(body.length(), MessageTemplate.LONGEST));
                    else if (!lacking.isEmpty()) hold(owner, letter, lines, new HeldReason.NotInFormat(lacking));
                    else if (!written.add(owner.owner())) hold(owner, letter, lines, new HeldReason.OneADay(terms.day(), terms.channel()));
                    else ready.add(ready(owner, template, lines, its, body, from));
                }
            }
        }

        private Ready ready(OwnerLetters owner, MessageTemplate template, List<OwnerTask.Line> lines, ContactFacts its, String body, LocalDateTime from) {
            SmsCount count = SmsCount.of(body);
            Money cost = terms.channel() == Channel.SMS ? count.cost(terms.contact().partPrice()) : Money.ZERO;
            return new Ready(owner.owner(), its.name().titled(), OwnerLetters.pets(lines), template.kind(), template.id(),
                    terms.channel(), its.address(terms.channel()).orElse(""), body, count, cost, from,
                    lines.stream().map(line -> line.reminder().id()).toList());
        }

        private void hold(OwnerLetters owner, OwnerLetters.Letter letter, List<OwnerTask.Line> lines, HeldReason reason) {
            MessageKind kind = letter.kind(lines, terms.day());
            held.add(new HeldBack(owner.owner(), facts.get(owner.owner()).name().titled(), OwnerLetters.pets(lines), kind, reason));
        }

        private boolean stillOpen(OwnerTask.Line line) {
            Reminder current = now.get(line.reminder().id());
            return current != null && current.status().lives() && current.version() == line.reminder().version()
                    && current.owner().equals(line.reminder().owner());
        }

        private int timesSent(OwnerTask.Line line) {
            return sent.getOrDefault(line.reminder().id(), 0);
        }

        private int most(MessageKind kind) {
            return kind == MessageKind.BIRTHDAY || kind == MessageKind.CAMPAIGN ? 1 : terms.contact().perItem();
        }
    }

    private static List<Matter> matters(Collection<OwnerTask.Line> lines) {
        return lines.stream().map(line -> new Matter(line.pet().id(), line.pet().name(),
                line.reminder().kind().isCare() ? Optional.of(line.what()) : Optional.empty(), line.reminder().due(), line.reminder().bookedFor())).toList();
    }
}
