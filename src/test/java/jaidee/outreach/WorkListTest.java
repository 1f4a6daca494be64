package jaidee.outreach;

import static jaidee.outreach.Morning.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.owners.Channel;
import jaidee.owners.Consent;
import jaidee.owners.ConsentAnswer;
import jaidee.owners.ConsentPurpose;
import jaidee.owners.Species;
import jaidee.staff.Authority;
import jaidee.staff.StaffRefusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The work list over real tables: what comes to it, what leaves it, and that every deed is done once.
class WorkListTest {
    private final Morning morning = new Morning();
    private final OwnerId somying = morning.owner("สมหญิง", "081-234-5678", "02-123-4567");

    @AfterEach
    void close() {
        List<String> astray = morning.transactions.read(ctx -> new OutreachChecksRepository().invariants().stream()
                .flatMap(each -> each.check().apply(ctx).violations().stream()).toList());
        assertThat(astray).isEmpty();
        morning.close();
    }

    @Test
    void whatFallsDueSoonIsOnTheListByOwnerInItsBucket() {
        morning.dog(somying, "โมจิ", TODAY.minusDays(12));
        morning.dog(somying, "ถุงเงิน", TODAY.plusDays(16));
        OwnerId nid = morning.owner("นิด", "089-111-2222");
        morning.dog(nid, "ข้าวปั้น", TODAY.plusDays(17));
        morning.dog(morning.owner("แอน"), "ไกลมาก", TODAY.plusDays(90));

        assertThat(morning.list.counts(TODAY, WorkFilter.ALL)).isEqualTo(Map.of(Bucket.OVERDUE, 1, Bucket.THIS_WEEK, 1));
        assertThat(morning.list.needingSomeone(TODAY)).isEqualTo(1);
        OwnerTask task = morning.list.page(TODAY, Bucket.OVERDUE, WorkFilter.ALL, 0, 10).getFirst();
        assertThat(task.lines()).extracting(line -> line.pet().name()).containsExactly("โมจิ", "ถุงเงิน");
        assertThat(task.now()).hasSize(2);
        assertThat(morning.list.counts(TODAY, WorkFilter.BIRTHDAY)).isEmpty();
    }

    @Test
    void aDoseClearsItAndIsMissedAgainWhenWithdrawn() {
        PetId mochi = morning.dog(somying, "โมจิ", TODAY.minusDays(12));
        assertThat(morning.rows(mochi)).containsExactly("OPEN " + TODAY + " VACCINE RABIES");
        long dose = morning.give(mochi, TODAY, "RABIES");
        assertThat(morning.rows(mochi)).containsExactly("DONE - VACCINE RABIES");
        assertThat(morning.list.needingSomeone(TODAY)).isZero();
        morning.withdraw(mochi, dose);
        assertThat(morning.rows(mochi)).containsExactly("OPEN " + TODAY + " VACCINE RABIES");
    }

    @Test
    void aPetThatDiedIsNowhereAndComesBackWhenThatWasAMistake() {
        PetId mochi = morning.dog(somying, "โมจิ", TODAY.minusDays(12));
        morning.call(somying, new Answer.Booked(TODAY.atTime(16, 0))).get();
        morning.pets.died(mochi, TODAY, morning.mint).get();
        assertThat(morning.isListed(somying)).isFalse();
        assertThat(morning.list.expected(TODAY, TODAY, 0, 10)).isEmpty();
        assertThat(morning.list.counts(TODAY, WorkFilter.ALL)).isEmpty();
        morning.moveTo(TODAY.plusDays(1));
        assertThat(morning.rows(mochi)).containsExactly("STOPPED - VACCINE RABIES");
        morning.pets.isBack(mochi, morning.mint).get();
        assertThat(morning.isListed(somying)).isTrue();
    }

    @Test
    void aPetTakesItsRemindersToItsNewOwner() {
        PetId mochi = morning.dog(somying, "โมจิ", TODAY.minusDays(12));
        OwnerId nid = morning.owner("นิด");
        morning.handover.handOver(mochi, nid, TODAY, morning.mint).get();
        assertThat(morning.isListed(somying)).isFalse();
        assertThat(morning.task(nid).lines()).hasSize(1);
    }

    @Test
    void whoIsBookedIsExpectedAndIsBackTheDayAfterWhenNobodyCame() {
        morning.dog(somying, "โมจิ", TODAY.minusDays(12));
        LocalDate tomorrow = TODAY.plusDays(1);
        morning.call(somying, new Answer.Booked(tomorrow.atTime(10, 30))).get();
        assertThat(morning.list.needingSomeone(TODAY)).isZero();
        assertThat(morning.list.countExpected(tomorrow, tomorrow)).isEqualTo(1);
        morning.moveTo(tomorrow);
        assertThat(morning.list.expected(tomorrow, tomorrow, 0, 10)).hasSize(1);
        morning.moveTo(tomorrow.plusDays(1));
        assertThat(morning.list.expected(tomorrow, tomorrow, 0, 10)).isEmpty();
        OwnerTask back = morning.list.page(morning.today(), Bucket.OVERDUE, WorkFilter.ALL, 0, 10).getFirst();
        assertThat(back.last().orElseThrow().answer()).isEqualTo(new Answer.NoShow());
        assertThat(back.lines().getFirst().reminder().urgency()).isEqualTo(Urgency.NO_SHOW);
        morning.reminders.rollForward();
        assertThat(morning.list.history(back)).hasSize(2);
    }

    @Test
    void whoCameWithoutItBeingGivenIsAskedAgainAWeekLater() {
        morning.dog(somying, "โมจิ", TODAY.minusDays(12));
        morning.call(somying, new Answer.Booked(TODAY.atTime(16, 0))).get();
        morning.transactions.write(ctx -> {
            morning.followUps.servedWithin(ctx, somying, morning.clock.instant(), morning.mint);
            return null;
        });
        assertThat(morning.list.expected(TODAY, TODAY, 0, 10)).isEmpty();
        assertThat(morning.task(somying).nextOn()).contains(TODAY.plusDays(7));
    }

    @Test
    void twoListsDoTheSameDeedOnce() {
        morning.dog(somying, "โมจิ", TODAY.minusDays(12));
        OwnerTask seenHere = morning.task(somying), seenThere = morning.task(somying);
        assertThat(morning.call(seenHere, new Answer.Called()).isDone()).isTrue();
        Outcome<String> second = morning.call(seenThere, new Answer.Called());
        assertThat(second.refusal()).contains(new OutreachRefusal.ChangedMeanwhile());
        assertThat(morning.list.history(morning.task(somying))).hasSize(1);
    }

    @Test
    void theSameKeyIsOneDeed() {
        morning.dog(somying, "โมจิ", TODAY.minusDays(12));
        OwnerTask task = morning.task(somying);
        Contact contact = new Contact(UUID.randomUUID().toString(), OwnerTask.seen(task.now()), java.util.Optional.empty(), java.util.Optional.empty(), new Answer.Called(), "");
        assertThat(morning.followUps.record(contact, morning.who())).isEqualTo(morning.followUps.record(contact, morning.who()));
        assertThat(morning.list.history(task)).hasSize(1);
    }

    @Test
    void undoTakesBackTheLastDeedOnlyAndKeepsBothInTheHistory() {
        morning.dog(somying, "โมจิ", TODAY.minusDays(12));
        String first = morning.call(somying, new Answer.NoAnswer()).get();
        morning.later();
        String second = morning.call(somying, new Answer.Declined(true)).get();
        assertThat(morning.isListed(somying)).isFalse();
        assertThat(morning.followUps.undo(first, morning.who()).refusal()).contains(new OutreachRefusal.NotTheLast());
        morning.followUps.undo(second, morning.who()).get();
        assertThat(morning.followUps.undo(second, morning.who()).refusal()).contains(new OutreachRefusal.NoSuchDeed());
        OwnerTask task = morning.task(somying);
        assertThat(task.nextOn()).contains(TODAY.plusDays(1));
        assertThat(morning.list.history(task)).extracting(Attempt::undone).containsExactly(true, false);
    }

    @Test
    void noMeansNoForAYearAndNeverMeansNever() {
        PetId mochi = morning.dog(somying, "โมจิ", TODAY.minusDays(12));
        morning.call(somying, new Answer.Declined(false)).get();
        OwnerId nid = morning.owner("นิด");
        PetId momo = morning.dog(nid, "โมโม่", TODAY.minusDays(12));
        morning.call(nid, new Answer.Declined(true)).get();
        morning.moveTo(TODAY.plusDays(364));
        assertThat(morning.rows(mochi)).filteredOn(row -> row.contains("RABIES")).containsExactly("DECLINED - VACCINE RABIES");
        morning.moveTo(TODAY.plusDays(365));
        assertThat(morning.rows(mochi)).filteredOn(row -> row.contains("RABIES")).hasSize(2).last().asString().startsWith("OPEN");
        assertThat(morning.rows(momo)).filteredOn(row -> row.contains("RABIES")).containsExactly("DECLINED - VACCINE RABIES");
    }

    @Test
    void aWrongNumberIsMarkedUntilItIsChangedOrFoundRight() {
        morning.dog(somying, "โมจิ", TODAY.minusDays(12));
        String deed = morning.call(somying, new Answer.WrongNumber(true)).get();
        OwnerTask task = morning.task(somying);
        assertThat(task.wrong()).containsExactly("+66812345678");
        assertThat(task.phone().orElseThrow().display()).isEqualTo("02-123-4567");
        assertThat(task.bucket(TODAY)).isEqualTo(Bucket.OVERDUE);
        OwnerMarks marks = new OwnerMarks(morning.transactions);
        assertThat(marks.profileFacts(somying).attention()).hasSize(1);
        morning.followUps.undo(deed, morning.who()).get();
        assertThat(marks.profileFacts(somying).attention()).isEmpty();
        morning.call(somying, new Answer.WrongNumber(true)).get();
        morning.followUps.numberIsRight(somying, task.owner().phones().getFirst(), morning.who()).get();
        assertThat(morning.task(somying).wrong()).isEmpty();
    }

    @Test
    void birthdaysAreGreetedOnceAYearWithConsentAndOnlyWhileThePetLives() {
        PetId mochi = morning.pet(somying, "โมจิ", Species.RABBIT, LocalDate.of(2021, 11, 25));
        PetId silent = morning.pet(morning.owner("แอน"), "เงียบ", Species.RABBIT, LocalDate.of(2021, 11, 25));
        morning.reminders.rollForward();
        assertThat(morning.rows(mochi)).isEmpty();
        morning.agrees(somying, "MARKETING", true);
        morning.reminders.rollForward();
        morning.reminders.rollForward();
        assertThat(morning.rows(mochi)).containsExactly("OPEN 2026-11-25 BIRTHDAY");
        assertThat(morning.rows(silent)).isEmpty();
        morning.moveTo(LocalDate.of(2026, 11, 25));
        morning.call(somying, new Answer.Sent()).get();
        morning.reminders.rollForward();
        assertThat(morning.rows(mochi)).containsExactly("DONE - BIRTHDAY");
        morning.moveTo(LocalDate.of(2027, 11, 20));
        assertThat(morning.rows(mochi)).hasSize(2);
        morning.agrees(somying, "MARKETING", false);
        morning.reminders.rollForward();
        assertThat(morning.isListed(somying)).isFalse();
    }

    @Test
    void aGreetingComesAndGoesWithTheConsentForIt() {
        PetId mochi = morning.pet(somying, "โมจิ", Species.RABBIT, LocalDate.of(2021, 11, 25));
        say(ConsentPurpose.MARKETING, Optional.of(Channel.LINE), true);
        assertThat(morning.rows(mochi)).containsExactly("OPEN 2026-11-25 BIRTHDAY");
        say(ConsentPurpose.MARKETING, Optional.empty(), false);
        assertThat(morning.isListed(somying)).isFalse();
        morning.reminders.rollForward();
        morning.transactions.write(ctx -> {
            morning.dues.refresh(ctx, mochi);
            return null;
        });
        assertThat(morning.isListed(somying)).isFalse();
        say(ConsentPurpose.MARKETING, Optional.empty(), true);
        assertThat(morning.rows(mochi)).containsExactly("OPEN 2026-11-25 BIRTHDAY");
    }

    @Test
    void theListSaysByWhichWayAnOwnerDoesNotWantToBeReminded() {
        morning.dog(somying, "โมจิ", TODAY);
        say(ConsentPurpose.REMINDER, Optional.of(Channel.POST), false);
        OwnerTask task = morning.task(somying);
        assertThat(task.attention()).extracting(Message::key).containsExactly("outreach.refuses.POST");
        assertThat(task.mayBeRemindedBy(Channel.POST)).isFalse();
        assertThat(task.mayBeRemindedBy(Channel.PHONE)).isTrue();
        say(ConsentPurpose.REMINDER, Optional.empty(), false);
        say(ConsentPurpose.REMINDER, Optional.of(Channel.SMS), true);
        assertThat(morning.task(somying).refused()).containsExactlyInAnyOrder(Channel.PHONE, Channel.LINE, Channel.EMAIL, Channel.POST);
    }

    private void say(ConsentPurpose purpose, Optional<Channel> channel, boolean given) {
        morning.owners.consent(somying, new ConsentAnswer(purpose, channel, given, Consent.Through.PHONE), morning.mint).get();
    }

    @Test
    void whoNeverHadADoseIsRemindedFromTheDayTheyCame() {
        PetId stray = morning.pet(somying, "จร", Species.DOG, LocalDate.of(2019, 1, 1));
        assertThat(morning.rows(stray)).isNotEmpty().allMatch(row -> row.startsWith("OPEN " + TODAY));
    }

    @Test
    void onlyWhoMayChangeSettingsChangesTheRulesOfReachingOut() {
        FollowUpRules rules = new FollowUpRules(morning.settings);
        long before = morning.settings.value(OutreachSettings.TRIES);
        assertThat(rules.set(OutreachSettings.TRIES, before + 1, morning.who()).refusal()).containsInstanceOf(StaffRefusal.Missing.class);
        assertThat(morning.settings.value(OutreachSettings.TRIES)).isEqualTo(before);

        assertThat(rules.set(OutreachSettings.TRIES, before + 1, new Authority(morning.mint, Optional.of(morning.manager().by()))).isDone()).isTrue();
        assertThat(morning.settings.value(OutreachSettings.TRIES)).isEqualTo(before + 1);
    }
}
