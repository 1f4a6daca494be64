package jaidee.app;

import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.SALE;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.kernel.Days;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.SaleId;
import jaidee.paper.ui.RecordedPrinters;
import jaidee.sample.SampleClinic;
import jaidee.sample.SamplePlan;
import jaidee.scan.ui.ScannerRobot;
import jaidee.ui.ChosenFile;
import jaidee.ui.Deed;
import jaidee.ui.FxTest;
import jaidee.ui.Route;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each key means one thing wherever one is: a screen that takes a key of the window locks a place behind it.
class KeysOfTheWindowTest extends FxTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    Path data;
    private WholeDesk desk;

    @BeforeEach
    void open() {
        Clock clock = Clock.fixed(TODAY.atTime(14, 0).atZone(Days.BANGKOK).toInstant(), Days.BANGKOK);
        try (Database database = Database.open(DataFolder.at(data), clock).get()) {
            new SampleClinic(database.transactions(), clock).open(SamplePlan.ofOwners(20, 7).withMonths(1)).get();
        }
        onFx(() -> {
            desk = new WholeDesk(data, TODAY, new ChosenFile(Optional.empty()), new RecordedPrinters("p"), ScannerRobot.ofAPerson());
            kit = desk.kit();
            desk.open();
            return null;
        });
        settle();
    }

    @AfterEach
    void close() {
        onFx(() -> {
            desk.close();
            return null;
        });
    }

    @Test
    void noKeyMeansTwoThings() {
        for (Route route : routes()) {
            interact(() -> kit.navigator().open(route));
            settle();
            // a screen may show a deed of the window on a button of its own
            List<String> keys = kit.keys().active().stream().map(deed -> deed.textKey() + " " + deed.keyText()).distinct()
                    .map(deed -> deed.substring(deed.indexOf(' ') + 1)).toList();
            assertThat(keys).as("keys at %s", route).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyPlaceIsReachedFromTheCounter() {
        List<Place> places = Wiring.places();
        for (int i = 1; i < places.size(); i++) {
            interact(() -> kit.navigator().open(places.getFirst().route()));
            settle();
            push(Stream.of(places.get(i).key().split("\\+")).map(key -> switch (key) {
                case "Ctrl" -> KeyCode.CONTROL;
                case "Shift" -> KeyCode.SHIFT;
                default -> KeyCode.valueOf(key);
            }).toArray(KeyCode[]::new));
            settle();
            assertThat(kit.navigator().routeProperty().get()).isEqualTo(places.get(i).route());
        }
    }

    @Test
    void aPetSeenLatelyIsTwoKeysAwayFromAnywhere() {
        List<PetId> pets = desk.transactions().read(ctx -> ctx.select(PET.ID).from(PET).where(PET.STATUS.eq("LIVING")).orderBy(PET.ID).limit(2)
                .fetch(row -> new PetId(row.value1())));
        for (PetId pet : pets.reversed()) interact(() -> kit.navigator().open(new Route.PetProfile(pet)));
        settle();
        for (Route route : routes()) {
            if (route instanceof Route.PetProfile || route instanceof Route.OwnerProfile || route instanceof Route.Serve) continue;
            interact(() -> kit.navigator().open(new Route.PetProfile(pets.getFirst())));
            interact(() -> kit.navigator().open(route));
            settle();
            push(KeyCode.F2).push(KeyCode.ENTER);
            settle();
            assertThat(kit.navigator().routeProperty().get()).as("from %s", route).isEqualTo(new Route.PetProfile(pets.getFirst()));
        }
        push(KeyCode.F2).push(KeyCode.ALT, KeyCode.DIGIT2);
        settle();
        assertThat(kit.navigator().routeProperty().get()).isEqualTo(new Route.PetProfile(pets.getLast()));
        OwnerId owner = desk.transactions().read(ctx -> new OwnerId(ctx.select(PET.OWNER_ID).from(PET).where(PET.ID.eq(pets.getFirst().value())).fetchSingle().value1()));
        interact(() -> kit.navigator().open(new Route.Serve(owner)));
        settle();
        PetId meant = desk.bill().petMeant().orElseThrow();
        push(KeyCode.ALT, KeyCode.ENTER);
        settle();
        assertThat(kit.navigator().routeProperty().get()).isEqualTo(new Route.PetProfile(meant));
    }

    @Test
    void theBillIsThrownAwayAlsoWhereTheItemsAreTyped() {
        interact(() -> desk.bill().add(desk.items().getFirst(), ""));
        settle();
        push(KeyCode.F4);
        push(KeyCode.SHIFT, KeyCode.DELETE);
        settle();
        assertThat(desk.bill().basketProperty().get().isEmpty()).isTrue();
    }

    private List<Route> routes() {
        return desk.transactions().read(ctx -> {
            OwnerId owner = new OwnerId(ctx.select(OWNER.ID).from(OWNER).limit(1).fetchSingle().value1());
            PetId pet = new PetId(ctx.select(PET.ID).from(PET).limit(1).fetchSingle().value1());
            SaleId sale = new SaleId(ctx.select(SALE.ID).from(SALE).orderBy(SALE.ID.desc()).limit(1).fetchSingle().value1());
            return List.of(new Route.Checkout(), new Route.Serve(owner), new Route.Owners(), new Route.OwnerProfile(owner),
                    new Route.PetProfile(pet), new Route.Enrol(""), new Route.EditOwner(owner), new Route.Deposits(owner), new Route.PointsOf(owner),
                    new Route.Reminders(), new Route.Coupons(), new Route.DesignCoupon(Optional.empty()), new Route.EarnRules(), new Route.Tiers(), new Route.PrivilegesOf(owner), new Route.Rewards(), new Route.Missions(), new Route.RewardsOf(owner, Optional.empty()), new Route.GiveCoupon(owner), new Route.ReceiptView(sale), new Route.Refund(sale),
                    new Route.VoidSale(sale), new Route.Receipts(), new Route.BillsOf(owner), new Route.CashDrawer(),
                    new Route.CountDrawer(), new Route.Settings(), new Route.Staff(), new Route.Log(), new Route.Transfer(), new Route.CareRules(), new Route.SuggestionRules(), new Route.SuggestionResults(), new Route.CareProducts(), new Route.Outbox(), new Route.Templates(),
                    new Route.Voice(), new Route.Surveys(),
                    new Route.Standards(), new Route.Dashboard(), new Route.MonthReport(), new Route.Segments(), new Route.Campaigns(), new Route.Sources(), new Route.Partners(), new Route.PartnerPoints(owner), new Route.PartnerVoucher("JP.0000000000000", Optional.of(owner)));
        });
    }
}
