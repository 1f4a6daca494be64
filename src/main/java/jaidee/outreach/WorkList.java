package jaidee.outreach;

import jaidee.db.Transactions;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.ReminderId;
import jaidee.owners.Channel;
import jaidee.owners.OwnerLine;
import jaidee.owners.PetLine;
import jaidee.owners.Profiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// The work list: who is to be reached when, by owner with all their pets, and who is expected. Reads only.
public final class WorkList {
    private final Transactions transactions;
    private final Profiles profiles;
    private final CareNames names;
    private final WorkListRepository list = new WorkListRepository();
    private final ReminderRepository reminders = new ReminderRepository();
    private final AttemptRepository attempts = new AttemptRepository();
    private final CareCallRepository calls = new CareCallRepository();
    private final WrongNumberRepository wrongNumbers = new WrongNumberRepository();

    public WorkList(Transactions transactions, Profiles profiles, CareNames names) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.names = names;
    }

    /// How many owners need somebody today: the badge.
    public int needingSomeone(LocalDate today) {
        return transactions.read(ctx -> list.needingSomeone(ctx, today));
    }

    /// How many owners are in each bucket; one with none is missing.
    public Map<Bucket, Integer> counts(LocalDate today, WorkFilter filter) {
        return transactions.read(ctx -> list.counts(ctx, today, filter));
    }

    /// A page of a bucket.
    public List<OwnerTask> page(LocalDate today, Bucket bucket, WorkFilter filter, int offset, int most) {
        return transactions.read(ctx -> tasks(ctx, list.page(ctx, today, bucket, filter, offset, most), filter, today));
    }

    /// Everybody who needs somebody today: of the first two buckets, in their order.
    public List<OwnerTask> of(LocalDate today, WorkFilter filter) {
        List<OwnerTask> all = new ArrayList<>(page(today, Bucket.OVERDUE, filter, 0, Integer.MAX_VALUE));
        all.addAll(page(today, Bucket.TODAY, filter, 0, Integer.MAX_VALUE));
        return all;
    }

    /// Who is booked for a day from `from` to `to`, by time.
    public List<OwnerTask> expected(LocalDate from, LocalDate to, int offset, int most) {
        return transactions.read(ctx -> tasks(ctx, list.booked(ctx, from, to, offset, most), WorkFilter.EXPECTED, from));
    }

    public int countExpected(LocalDate from, LocalDate to) {
        return transactions.read(ctx -> list.countBooked(ctx, from, to));
    }

    /// These owners as they stand on the list, whatever the bucket; those with nothing to do are missing.
    public List<OwnerTask> of(List<OwnerId> owners, LocalDate today) {
        return transactions.read(ctx -> tasks(ctx, owners, WorkFilter.ALL, today));
    }

    /// Everything that was tried about what is open now with an owner, the newest first; also what was taken back.
    public List<Attempt> history(OwnerTask task) {
        return transactions.read(ctx -> attempts.of(ctx, task.lines().stream().map(line -> line.reminder().id()).toList()).values().stream()
                .flatMap(List::stream).sorted(Comparator.comparing(Attempt::id).reversed()).toList());
    }

    private List<OwnerTask> tasks(DSLContext ctx, List<OwnerId> owners, WorkFilter filter, LocalDate today) {
        if (owners.isEmpty()) return List.of();
        List<Reminder> live = reminders.living(ctx, owners);
        Set<PetId> living = list.living(ctx, live.stream().map(Reminder::pet).collect(Collectors.toSet()));
        Map<OwnerId, List<Reminder>> byOwner = live.stream().filter(each -> living.contains(each.pet())).filter(filter::takes)
                .filter(each -> filter != WorkFilter.EXPECTED || each.status() == ReminderStatus.BOOKED)
                .collect(Collectors.groupingBy(Reminder::owner));
        List<Reminder> shown = byOwner.values().stream().flatMap(List::stream).toList();
        List<ReminderId> ids = shown.stream().map(Reminder::id).toList();
        Map<ReminderId, List<Attempt>> tried = attempts.of(ctx, ids);
        Map<ReminderId, CareCallRepository.Call> called = calls.of(ctx, ids);
        Map<String, String> campaigns = list.campaigns(ctx, shown.stream().filter(each -> each.kind() == ReminderKind.CAMPAIGN).map(Reminder::group).collect(Collectors.toSet()));
        Map<OwnerId, Set<String>> wrong = wrongNumbers.of(ctx, owners);
        Map<OwnerId, Channel> preferred = list.preferred(ctx, owners);
        Map<OwnerId, Set<Channel>> refusing = list.refusing(ctx, owners);
        Set<OwnerId> complaining = list.complaining(ctx, owners);
        Map<OwnerId, OwnerLine> lines = profiles.lines(owners).stream().collect(Collectors.toMap(OwnerLine::id, Function.identity()));
        return owners.stream().filter(owner -> lines.containsKey(owner) && byOwner.containsKey(owner)).map(owner -> {
            Set<Channel> refused = refusing.getOrDefault(owner, Set.of());
            return new OwnerTask(lines.get(owner), Optional.ofNullable(preferred.get(owner)), wrong.getOrDefault(owner, Set.of()), refused,
                    lines(byOwner.get(owner), lines.get(owner), called, campaigns, today), last(byOwner.get(owner), tried),
                    attention(complaining.contains(owner), refused));
        }).toList();
    }

    private List<OwnerTask.Line> lines(List<Reminder> about, OwnerLine owner, Map<ReminderId, CareCallRepository.Call> called, Map<String, String> campaigns,
                                       LocalDate today) {
        Map<PetId, PetLine> pets = owner.pets().stream().collect(Collectors.toMap(PetLine::id, Function.identity()));
        LocalDate first = about.stream().filter(each -> each.status() == ReminderStatus.OPEN).map(each -> each.nextOn().orElseThrow())
                .min(Comparator.naturalOrder()).orElse(today);
        LocalDate together = (first.isBefore(today) ? today : first).plusDays(OwnerTask.TOGETHER_DAYS);
        return about.stream().filter(each -> pets.containsKey(each.pet())).map(each -> {
            Optional<OwnerTask.Call> call = Optional.ofNullable(called.get(each.id())).map(c -> new OwnerTask.Call(c.after(), c.day(), c.ask()));
            // an offer is made in its days: not sooner because something else is due, and not later
            boolean inTime = each.kind() != ReminderKind.CAMPAIGN || !each.nextOn().orElse(today).isAfter(today) && !each.due().isBefore(today);
            boolean now = each.status() == ReminderStatus.OPEN && !each.nextOn().orElseThrow().isAfter(together) && inTime;
            Bilingual what = each.kind() == ReminderKind.CAMPAIGN && campaigns.containsKey(each.group())
                    ? new Bilingual(campaigns.get(each.group()), campaigns.get(each.group())) : names.of(each, pets.get(each.pet()).species(), call);
            return new OwnerTask.Line(each, pets.get(each.pet()), what, call, now);
        }).toList();
    }

    private static List<Message> attention(boolean complaining, Set<Channel> refused) {
        List<Message> attention = new ArrayList<>();
        if (complaining) attention.add(Message.of("outreach.attention.complaint"));
        if (refused.size() == Channel.values().length) attention.add(Message.of("outreach.attention.no_consent"));
        else for (Channel channel : Channel.values()) if (refused.contains(channel)) attention.add(Message.of("outreach.refuses." + channel));
        return attention;
    }

    private static Optional<Attempt> last(List<Reminder> about, Map<ReminderId, List<Attempt>> tried) {
        return about.stream().flatMap(each -> tried.getOrDefault(each.id(), List.of()).stream()).filter(attempt -> !attempt.undone())
                .max(Comparator.comparing(Attempt::id));
    }
}
