package jaidee.sample;

import static jaidee.db.tables.Tables.DEPOSIT_ENTRY;
import static jaidee.db.tables.Tables.*;
import static jaidee.db.tables.Tables.COUPON_BATCH;
import static jaidee.db.tables.Tables.MISSION;
import static jaidee.db.tables.Tables.PRIVILEGE_USE;
import static jaidee.db.tables.Tables.PROGRAMME_VERSION;
import static jaidee.db.tables.Tables.REWARD;
import static jaidee.db.tables.Tables.REWARD_REDEMPTION;
import static jaidee.db.tables.Tables.SUGGESTION_EVENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.localDateDiff;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import jaidee.db.tables.DefaultSchema;
import jaidee.kernel.PhoneNumber;
import jaidee.scan.CodeKind;
import jaidee.scan.ScanCode;
import jaidee.suggestions.SuggestionFigures;
import jaidee.suggestions.SuggestionResults;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must be true of the lives that the usual sample clinic tells.
class SampleStoryTest {
    private static final Map<String, Integer> LEAST_AGE_WEEKS = Map.of("D-CORE", 6, "C-CORE", 6, "D-LEPTO", 8, "C-FELV", 8, "RABIES", 12, "D-KC-IN", 8);
    /// What is planned or promised may lie ahead.
    private static final Set<String> MAY_LIE_AHEAD = Set.of("BOOKED_FOR", "LAPSES_AT");

    private static Practice practice;

    @BeforeAll
    static void open() {
        practice = new Practice(SamplePlan.usual());
    }

    @AfterAll
    static void close() {
        practice.close();
    }

    @Test
    void noPetIsSeenBeforeItIsBornOrAfterItDied() {
        assertThat(practice.rows(ctx -> ctx.select(PET.NAME, SALE.BUSINESS_DAY, PET.BIRTH_DATE, PET.STATUS_ON)
                .from(SALE_LINE).join(SALE).on(SALE.ID.eq(SALE_LINE.SALE_ID)).join(PET).on(PET.ID.eq(SALE_LINE.PET_ID))
                .where(SALE.BUSINESS_DAY.lt(PET.BIRTH_DATE)).or(SALE.BUSINESS_DAY.gt(PET.STATUS_ON)).or(SALE.BUSINESS_DAY.lt(PET.REGISTERED_ON)))).isEmpty();
        assertThat(practice.count(PET_WEIGHT.join(PET).on(PET.ID.eq(PET_WEIGHT.PET_ID)),
                PET_WEIGHT.WEIGHED_ON.lt(PET.BIRTH_DATE).or(PET_WEIGHT.WEIGHED_ON.gt(PET.STATUS_ON)))).isZero();
    }

    @Test
    void everyBillOfAPetIsItsOwners() {
        assertThat(practice.count(SALE_LINE.join(SALE).on(SALE.ID.eq(SALE_LINE.SALE_ID)).join(PET).on(PET.ID.eq(SALE_LINE.PET_ID)),
                SALE.OWNER_ID.isNull().or(SALE.OWNER_ID.ne(PET.OWNER_ID)))).isZero();
    }

    @Test
    void noVaccineIsGivenBeforeItsLeastAge() {
        LEAST_AGE_WEEKS.forEach((group, weeks) -> assertThat(practice.count(
                VACCINATION.join(VACCINATION_GROUP).on(VACCINATION_GROUP.VACCINATION_ID.eq(VACCINATION.ID)).join(PET).on(PET.ID.eq(VACCINATION.PET_ID)),
                VACCINATION_GROUP.GROUP_CODE.eq(group).and(localDateDiff(VACCINATION.GIVEN_ON, PET.BIRTH_DATE).lt(weeks * 7)))).as(group).isZero());
    }

    @Test
    void noVaccineIsGivenAgainWithinFourteenDays() {
        var later = VACCINATION.as("later");
        var laterGroup = VACCINATION_GROUP.as("later_group");
        assertThat(practice.rows(ctx -> ctx.select(VACCINATION.PET_ID, VACCINATION.GIVEN_ON, later.GIVEN_ON)
                .from(VACCINATION).join(VACCINATION_GROUP).on(VACCINATION_GROUP.VACCINATION_ID.eq(VACCINATION.ID))
                .join(later).on(later.PET_ID.eq(VACCINATION.PET_ID)).join(laterGroup).on(laterGroup.VACCINATION_ID.eq(later.ID))
                .where(VACCINATION_GROUP.GROUP_CODE.eq(laterGroup.GROUP_CODE)).and(VACCINATION_GROUP.GROUP_CODE.in(LEAST_AGE_WEEKS.keySet()))
                .and(later.ID.ne(VACCINATION.ID)).and(later.GIVEN_ON.ge(VACCINATION.GIVEN_ON))
                .and(localDateDiff(later.GIVEN_ON, VACCINATION.GIVEN_ON).lt(14)))).isEmpty();
    }

    @Test
    void everyVaccineSoldForAPetIsRecordedWithItsLotAndSale() {
        assertThat(practice.count(SALE_LINE, SALE_LINE.SERVICE_GROUP.eq("VACCINE").and(notExists(selectOne().from(VACCINATION)
                .join(CARE_PRODUCT).on(CARE_PRODUCT.ID.eq(VACCINATION.PRODUCT_ID))
                .where(VACCINATION.SALE_ID.eq(SALE_LINE.SALE_ID)).and(VACCINATION.PET_ID.eq(SALE_LINE.PET_ID))
                .and(CARE_PRODUCT.ITEM_ID.eq(SALE_LINE.ITEM_ID)).and(VACCINATION.LOT.isNotNull())
                .and(VACCINATION.LOT_EXPIRES_ON.gt(VACCINATION.GIVEN_ON)))))).isZero();
    }

    @Test
    void nothingHasHappenedLaterThanNow() {
        OffsetDateTime now = OffsetDateTime.ofInstant(Practice.CLOCK.instant(), Practice.CLOCK.getZone());
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables())
            for (Field<?> field : table.fields())
                if (field.getType() == OffsetDateTime.class && !MAY_LIE_AHEAD.contains(field.getName()))
                    assertThat(practice.count(table, field.coerce(OffsetDateTime.class).gt(now)))
                            .as(table.getName() + "." + field.getName()).isZero();
    }

    @Test
    void salesAreNumberedInTheOrderOfTime() {
        List<OffsetDateTime> times = practice.ask(ctx -> ctx.select(SALE.AT).from(SALE).orderBy(SALE.ID).fetch(SALE.AT));
        assertThat(times).isSorted();
    }

    @Test
    void theDeskSuggestsAndIsAnswered() {
        for (String kind : List.of("DUE", "RULE", "ALSO"))
            assertThat(practice.count(SUGGESTION_EVENT, SUGGESTION_EVENT.KIND.eq(kind).and(SUGGESTION_EVENT.OUTCOME.eq("ACCEPTED")))).as(kind).isPositive();
        SuggestionFigures figures = practice.ask(ctx -> SuggestionResults.figures(ctx, Practice.TODAY.minusDays(89), Practice.TODAY));
        assertThat(figures.total().revenue().isPositive()).isTrue();
        assertThat(figures.bySource()).anyMatch(row -> row.counts().nearlyAlwaysDismissed());
    }

    @Test
    void somebodyLeftADepositAndBillsWerePaidWithOne() {
        assertThat(practice.count(DEPOSIT_ENTRY, DEPOSIT_ENTRY.KIND.eq("TAKEN"))).isGreaterThan(3);
        assertThat(practice.count(DEPOSIT_ENTRY, DEPOSIT_ENTRY.KIND.eq("USED"))).isPositive();
    }

    @Test
    void weekendsAreBusierThanMidweek() {
        Map<DayOfWeek, Long> byDay = practice.values(SALE.BUSINESS_DAY).stream().collect(Collectors.groupingBy(LocalDate::getDayOfWeek, Collectors.counting()));
        assertThat(byDay.get(DayOfWeek.SATURDAY)).isGreaterThan(byDay.get(DayOfWeek.TUESDAY) * 5 / 4);
        assertThat(byDay.get(DayOfWeek.SUNDAY)).isGreaterThan(byDay.get(DayOfWeek.WEDNESDAY) * 5 / 4);
    }

    @Test
    void petsThatAreGoneAreNeitherRemindedNorGreeted() {
        assertThat(practice.count(REMINDER.join(PET).on(PET.ID.eq(REMINDER.PET_ID)),
                PET.STATUS.ne("LIVING").and(REMINDER.STATUS.in("OPEN", "BOOKED").or(REMINDER.CREATED_AT.cast(LocalDate.class).gt(PET.STATUS_ON))))).isZero();
    }

    @Test
    void nobodyIsWrittenToWithoutConsent() {
        assertThat(practice.count(MESSAGE, notExists(selectOne().from(CONSENT_EVENT)
                .where(CONSENT_EVENT.OWNER_ID.eq(MESSAGE.OWNER_ID)).and(CONSENT_EVENT.GIVEN)
                .and(CONSENT_EVENT.PURPOSE.eq(when(MESSAGE.PURPOSE.eq("MARKETING"), "MARKETING").otherwise("REMINDER")))))).isZero();
    }

    @Test
    void phonesAreValidAndInvented() {
        List<String> numbers = practice.values(OWNER_PHONE.E164);
        assertThat(numbers).allSatisfy(number -> {
            assertThat(PhoneNumber.parse(number).get().kind()).isIn(PhoneNumber.Kind.MOBILE, PhoneNumber.Kind.FIXED_LINE);
            assertThat(number).contains("555");
        });
    }

    @Test
    void everyCodeIsOneThatTheScannerKnows() {
        assertThat(practice.values(MEMBER_CARD.TOKEN))
                .allSatisfy(token -> new ScanCode(CodeKind.MEMBER, token));
        assertThat(practice.values(COUPON.TOKEN))
                .allSatisfy(token -> new ScanCode(CodeKind.COUPON, token));
        assertThat(practice.values(DOCUMENT.TOKEN))
                .allSatisfy(token -> new ScanCode(CodeKind.RECEIPT, token));
    }

    @Test
    void aLostCardPointsToTheOneThatReplacedIt() {
        assertThat(practice.count(MEMBER_CARD, MEMBER_CARD.ENDED_AT.isNotNull())).isPositive();
        assertThat(practice.count(MEMBER_CARD, MEMBER_CARD.ENDED_AT.isNotNull().and(MEMBER_CARD.REPLACED_BY.isNull()))).isZero();
        assertThat(practice.rows(ctx -> ctx.select(MEMBER_CARD.OWNER_ID).from(MEMBER_CARD).where(MEMBER_CARD.ENDED_AT.isNull())
                .groupBy(MEMBER_CARD.OWNER_ID).having(count().gt(1)))).isEmpty();
    }

    static List<Table<?>> screens() {
        return List.of(OWNER, OWNER_PHONE, CO_CARER, CONSENT_EVENT, PET, PET_OWNERSHIP, PET_ALERT, PET_WEIGHT, MEMBER_CARD, VACCINATION,
                REMINDER, MESSAGE, CONTACT_ATTEMPT, CASH_SHIFT, SALE, SALE_LINE, SALE_DISCOUNT, PAYMENT, DOCUMENT, LEDGER_ENTRY, POINTS_LOT,
                LOT_ALLOCATION, TIER_CHANGE, COUPON, COUPON_REDEMPTION, FEEDBACK, FEEDBACK_STEP, AUDIT_ENTRY, STAFF);
    }

    @ParameterizedTest
    @MethodSource("screens")
    void everyCornerOfTheClinicIsAlive(Table<?> table) {
        assertThat(practice.count(table)).isPositive();
    }

    @Test
    void todayIsAlive() {
        assertThat(practice.count(SALE, SALE.BUSINESS_DAY.eq(Practice.TODAY))).isPositive();
        assertThat(practice.count(REMINDER, REMINDER.STATUS.eq("OPEN")
                .and(REMINDER.DUE_ON.between(Practice.TODAY, Practice.TODAY.plusDays(7))))).isPositive();
        assertThat(practice.count(COUPON, COUPON.LAST_DAY.ge(Practice.TODAY))).isPositive();
        assertThat(practice.values(TIER_CHANGE.TIER_CODE)).contains("GOLD", "VIP");
        assertThat(practice.values(LEDGER_ENTRY.KIND))
                .contains("EARN_SPEND", "EARN_SERVICE", "EXPIRE", "REDEEM", "ADJUST");
        assertThat(practice.values(SALE_DISCOUNT.KIND)).contains("COUPON", "MANUAL", "POINTS");
        assertThat(practice.values(PET.STATUS)).contains("LIVING", "DIED", "MOVED");
    }

    @Test
    void partnersExchangePointsBothWays() {
        assertThat(practice.count(PARTNER)).isEqualTo(2);
        assertThat(practice.count(LEDGER_ENTRY, LEDGER_ENTRY.KIND.eq("PARTNER_OUT"))).isEqualTo(6);
        assertThat(practice.count(LEDGER_ENTRY, LEDGER_ENTRY.KIND.eq("PARTNER_IN"))).isEqualTo(5);
    }

    @Test
    void everyPageOfTheProgrammeHasSomethingToShow() {
        assertThat(practice.count(REWARD)).isEqualTo(4);
        assertThat(practice.count(REWARD_REDEMPTION)).isEqualTo(5);
        assertThat(practice.count(REWARD_REDEMPTION, REWARD_REDEMPTION.HANDED_AT.isNotNull())).isEqualTo(1);
        assertThat(practice.count(MISSION)).isEqualTo(2);
        assertThat(practice.count(PRIVILEGE_USE)).isEqualTo(3);
        assertThat(practice.count(COUPON_BATCH)).isEqualTo(1);
        assertThat(practice.count(COUPON, COUPON.BATCH_ID.isNotNull())).isPositive();
        assertThat(practice.count(LEDGER_ENTRY, LEDGER_ENTRY.KIND.eq("DONATE"))).isEqualTo(2);
        assertThat(practice.count(PROGRAMME_VERSION)).as("another one since the beginning").isGreaterThan(2);
    }
}
