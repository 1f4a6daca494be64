package jaidee.outreach;

import jaidee.db.Pace;
import jaidee.db.Transactions;
import jaidee.health.DueListener;
import jaidee.kernel.Days;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.ReminderId;
import jaidee.settings.SettingsService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// The reminders themselves: held to the truth inside every transaction that changes it, and rolled forward once a day.
/// A reminder that lives belongs to a pet that lives with its owner, always.
public final class Reminders implements DueListener {
    // H2 goes through the whole list of numbers for each row: twice as many in one question take four times as long
    private static final int LOOKED_AT = 100;
    private static final int FEWEST = 10, FIRST = 40, MOST = 200;

    private final Transactions transactions;
    private final SettingsService settings;
    private final Clock clock;
    private final ReminderRepository reminders = new ReminderRepository();
    private final UpkeepRepository upkeep = new UpkeepRepository();
    private final AttemptRepository attempts = new AttemptRepository();
    private LapsingPoints lapsing = LapsingPoints.NONE;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public Reminders(Transactions transactions, SettingsService settings, Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /// Has `listener` called after each commit that changed the list, on the thread that wrote; it may read but not write.
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /// Lets the list know of points that lapse.
    public void knowing(LapsingPoints points) {
        lapsing = points;
    }

    /// Within the transaction that took points of an owner: what is not to be told any more leaves the list.
    public void pointsGone(DSLContext ctx, OwnerId owner) {
        hold(ctx, upkeep.tellingOfPoints(ctx, Optional.of(owner)), now());
    }

    /// Within the transaction that moved points of an owner: what is not true any more leaves the list, what is true again
    /// or anew comes on it.
    public void pointsMoved(DSLContext ctx, OwnerId owner) {
        hold(ctx, upkeep.toldOfPoints(ctx, owner, today()), now());
        tellOfPoints(ctx, today(), lapsing.next(ctx, today(), today().plusDays(PointsEnding.FIRST), Optional.of(List.of(owner))));
    }

    private void tellOfPoints(DSLContext ctx, LocalDate today, Map<OwnerId, LocalDate> soon) {
        FollowUpPolicy policy = OutreachSettings.policy(settings);
        List<PointsEnding> ending = upkeep.pointsEnding(ctx, soon);
        reminders.raise(ctx, ending.stream().map(each -> each.raise(policy, today)).toList(), now());
        if (!ending.isEmpty()) changed(ctx);
    }

    private void tellOfPoints(LocalDate today, BooleanSupplier cancelled) {
        inSteps(transactions.read(ctx -> upkeep.tellingOfPoints(ctx, Optional.empty())), cancelled, (ctx, parcel) -> hold(ctx, parcel, now()));
        Map<OwnerId, LocalDate> soon = transactions.read(ctx -> lapsing.next(ctx, today, today.plusDays(PointsEnding.FIRST), Optional.empty()));
        inSteps(List.copyOf(soon.entrySet()), cancelled, (ctx, parcel) -> tellOfPoints(ctx, today,
                parcel.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    /// That points lapse, where they don't any more or the owner does not want to be told.
    private List<ReminderId> untrueOfPoints(DSLContext ctx, List<Reminder> known) {
        List<Reminder> told = known.stream().filter(each -> each.kind() == ReminderKind.POINTS_ENDING).toList();
        // who knows nothing of points takes nothing off the list
        if (told.isEmpty() || lapsing == LapsingPoints.NONE) return List.of();
        Set<OwnerId> owners = told.stream().map(Reminder::owner).collect(Collectors.toSet());
        Set<OwnerId> wanting = upkeep.mayBeTold(ctx, owners);
        Map<OwnerId, LocalDate> next = lapsing.next(ctx, today(), today().plusDays(PointsEnding.FIRST), Optional.of(owners));
        return ids(told.stream().filter(each -> !wanting.contains(each.owner()) || !each.due().equals(next.get(each.owner()))).toList());
    }

    @Override
    public void changed(DSLContext ctx, Collection<PetId> pets) {
        Collection<PetId> concerned = pets.size() > 1 ? upkeep.concerned(ctx, pets, today()) : pets;
        for (List<PetId> parcel : parcels(List.copyOf(concerned))) hold(ctx, parcel, now());
    }

    /// The day begins: who was booked and did not come is back on the list, what falls due soon is raised, birthdays are
    /// looked up. May be called as often as one likes; what is done already is not done again.
    ///
    /// @param cancelled asked between parcels of work; what was done stays
    /// @return how many pets were looked at
    public int rollForward(BooleanSupplier cancelled) {
        LocalDate today = today();
        boolean greets = settings.value(OutreachSettings.BIRTHDAYS);
        inSteps(transactions.read(ctx -> reminders.bookedUntil(ctx, today.minusDays(1))), cancelled, this::noteNoShows);
        UpkeepRepository.ToLookAt pets = transactions.read(ctx -> upkeep.toLookAt(ctx, today, greets));
        List<PetId> changing = new ArrayList<>(pets.surely());
        for (List<PetId> parcel : parcels(List.copyOf(pets.perhaps()))) {
            if (cancelled.getAsBoolean()) break;
            changing.addAll(transactions.read(ctx -> changes(ctx, parcel, now()).stream().map(Upkeep.Change::pet).distinct().toList()));
        }
        inSteps(changing, cancelled, (ctx, parcel) -> hold(ctx, parcel, now()));
        if (greets) inSteps(transactions.read(ctx -> upkeep.bornOn(ctx, today, today.plusDays(Birthdays.LISTED_DAYS))), cancelled,
                (ctx, parcel) -> greet(ctx, today, parcel));
        tellOfPoints(today, cancelled);
        return pets.surely().size() + pets.perhaps().size();
    }

    /// Writes in transactions so short that the till does not notice; whatever may take long was read before.
    private <T> void inSteps(List<T> all, BooleanSupplier cancelled, BiConsumer<DSLContext, List<T>> deed) {
        Pace pace = new Pace(FEWEST, FIRST, MOST);
        for (int from = 0, to; from < all.size() && !cancelled.getAsBoolean(); from = to) {
            to = Math.min(from + pace.next(), all.size());
            List<T> parcel = all.subList(from, to);
            long begun = System.nanoTime();
            transactions.write(ctx -> {
                deed.accept(ctx, parcel);
                return null;
            });
            pace.took(System.nanoTime() - begun);
        }
    }

    private static <T> List<List<T>> parcels(List<T> all) {
        List<List<T>> parcels = new ArrayList<>();
        for (int from = 0; from < all.size(); from += LOOKED_AT) parcels.add(all.subList(from, Math.min(from + LOOKED_AT, all.size())));
        return parcels;
    }

    public int rollForward() {
        return rollForward(() -> false);
    }

    /// Who was booked for a day before today and neither came nor was given what was due.
    private void noteNoShows(DSLContext ctx, List<Reminder> found) {
        List<Reminder> missed = reminders.find(ctx, ids(found)).stream().filter(each -> each.status() == ReminderStatus.BOOKED
                && each.nextOn().filter(day -> day.isBefore(today())).isPresent()).toList();
        if (missed.isEmpty()) return;
        Instant at = now();
        attempts.insert(ctx, ids(missed), new AttemptRepository.New(UUID.randomUUID().toString(), at, Optional.empty(), Optional.empty(),
                new Answer.NoShow(), "", Optional.empty(), Optional.empty()));
        reminders.count(ctx, ids(missed));
        hold(ctx, missed.stream().map(Reminder::pet).collect(Collectors.toSet()), at);
    }

    private void greet(DSLContext ctx, LocalDate today, Collection<PetId> pets) {
        int ahead = settings.value(OutreachSettings.BIRTHDAY_AHEAD).intValue();
        FollowUpPolicy policy = OutreachSettings.policy(settings);
        List<Birthdays.Pet> greeted = upkeep.birthdays(ctx, today, pets);
        reminders.raise(ctx, Birthdays.from(greeted, today).stream().map(each -> each.raise(policy, ahead, today)).toList(), now());
        if (!greeted.isEmpty()) changed(ctx);
    }

    /// Brings the reminders of `pets` to what is true now.
    void hold(DSLContext ctx, Collection<PetId> pets, Instant at) {
        List<Upkeep.Change> changes = changes(ctx, pets, at);
        reminders.raise(ctx, changes.stream().filter(Upkeep.Change.Raise.class::isInstance).map(Upkeep.Change.Raise.class::cast).toList(), at);
        reminders.turn(ctx, changes.stream().filter(Upkeep.Change.Turn.class::isInstance).map(Upkeep.Change.Turn.class::cast).toList(), at);
        if (!changes.isEmpty()) changed(ctx);
    }

    private List<Upkeep.Change> changes(DSLContext ctx, Collection<PetId> pets, Instant at) {
        if (pets.isEmpty()) return List.of();
        List<Reminder> known = reminders.ofPets(ctx, pets);
        List<ReminderId> ids = ids(known);
        Map<ReminderId, List<Attempt>> tried = attempts.of(ctx, ids);
        Set<ReminderId> unwanted = new HashSet<>(reminders.withdrawn(ctx, ids(known.stream().filter(each -> each.kind() == ReminderKind.AFTER_CARE).toList())));
        unwanted.addAll(unwantedGreetings(ctx, known));
        unwanted.addAll(untrueOfPoints(ctx, known));
        unwanted.addAll(unwantedCampaigns(ctx, known));
        Map<PetId, List<Upkeep.Known>> byPet = known.stream().map(each -> new Upkeep.Known(each, standing(tried.get(each.id())),
                unwanted.contains(each.id()))).collect(Collectors.groupingBy(each -> each.reminder().pet()));
        Upkeep rules = new Upkeep(OutreachSettings.policy(settings), LocalDate.ofInstant(at, Days.BANGKOK));
        return upkeep.facts(ctx, pets).stream()
                .flatMap(facts -> rules.changes(facts, byPet.getOrDefault(facts.pet(), List.of())).stream()).toList();
    }

    /// Greetings that the owner does not want any more, or the clinic.
    private List<ReminderId> unwantedGreetings(DSLContext ctx, List<Reminder> known) {
        List<Reminder> greetings = known.stream().filter(each -> each.kind() == ReminderKind.BIRTHDAY).toList();
        if (greetings.isEmpty() || !settings.value(OutreachSettings.BIRTHDAYS)) return ids(greetings);
        Set<PetId> wanted = upkeep.mayBeGreeted(ctx, greetings.stream().map(Reminder::pet).toList());
        return ids(greetings.stream().filter(each -> !wanted.contains(each.pet())).toList());
    }

    /// What a campaign says, once it was stopped or the owner does not want news any more.
    private List<ReminderId> unwantedCampaigns(DSLContext ctx, List<Reminder> known) {
        List<Reminder> offers = known.stream().filter(each -> each.kind() == ReminderKind.CAMPAIGN).toList();
        if (offers.isEmpty()) return List.of();
        Set<OwnerId> wanting = upkeep.mayBeTold(ctx, offers.stream().map(Reminder::owner).collect(Collectors.toSet()));
        Set<String> running = reminders.runningCampaigns(ctx, offers.stream().map(Reminder::group).collect(Collectors.toSet()));
        return ids(offers.stream().filter(each -> !wanting.contains(each.owner()) || !running.contains(each.group())).toList());
    }

    /// Within the transaction that starts a campaign: puts it on the list, once for each owner.
    ///
    /// @param whom  the owners with a living pet of theirs, with which it stands on the list as every reminder does
    /// @param from  the first day on which it is said
    /// @param until the last
    /// @return the reminder of each owner
    public Map<OwnerId, ReminderId> raiseCampaign(DSLContext ctx, long campaign, Map<OwnerId, PetId> whom, LocalDate from, LocalDate until) {
        FollowUpPolicy.Plan plan = OutreachSettings.policy(settings).plan(new FollowUpPolicy.Subject(ReminderKind.CAMPAIGN, from, today()), List.of());
        String group = String.valueOf(campaign);
        reminders.raise(ctx, whom.entrySet().stream().map(each -> new Upkeep.Change.Raise(each.getKey(), each.getValue(), ReminderKind.CAMPAIGN, group,
                from.toString(), until, from, plan)).toList(), now());
        changed(ctx);
        return reminders.ofCampaign(ctx, group).stream().collect(Collectors.toMap(Reminder::owner, Reminder::id));
    }

    /// Within the transaction that stopped a campaign: its work leaves the list.
    public void campaignStopped(DSLContext ctx, long campaign) {
        List<PetId> pets = reminders.ofCampaign(ctx, String.valueOf(campaign)).stream().filter(each -> each.status().lives()).map(Reminder::pet).distinct().toList();
        for (List<PetId> parcel : parcels(pets)) hold(ctx, parcel, now());
        changed(ctx);
    }

    /// A greeting whose owner does not want it any more leaves the list in the same moment, and one that is wanted comes.
    public void consentChanged(DSLContext ctx, OwnerId owner) {
        Set<PetId> greeted = reminders.greetedPets(ctx, owner);
        if (!greeted.isEmpty()) hold(ctx, greeted, now());
        if (settings.value(OutreachSettings.BIRTHDAYS)) greet(ctx, today(), upkeep.petsOf(ctx, owner));
        pointsMoved(ctx, owner);
        changed(ctx);
    }

    void changed(DSLContext ctx) {
        transactions.afterCommit(() -> listeners.forEach(Runnable::run));
    }

    private static List<Attempt> standing(List<Attempt> all) {
        return all == null ? List.of() : all.stream().filter(attempt -> !attempt.undone()).toList();
    }

    private static List<ReminderId> ids(Collection<Reminder> reminders) {
        return reminders.stream().map(Reminder::id).toList();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
