package jaidee.stories;

import static jaidee.db.tables.Tables.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.app.WholeDesk;
import jaidee.cli.Books;
import jaidee.db.Verification;
import jaidee.kernel.OwnerId;
import jaidee.outreach.Answer;
import jaidee.outreach.Morning;
import jaidee.outreach.OwnerTask;
import jaidee.ui.ChosenFile;
import jaidee.ui.Route;
import jaidee.ui.Screenshots;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// A receptionist works through the list of a morning, in Thai, by keyboard alone; an owner comes, one who was booked does
/// not, and every number on the rail is right in between.
class TheMorningsListTest extends TillStory {
    private static final List<String> NAMES = List.of("กานดา", "ขวัญใจ", "คมสัน", "งามตา", "จันทร์", "ฉวี", "ชาติ", "ซ่อนกลิ่น");

    private final List<OwnerId> owners = new ArrayList<>();

    @Test
    void theListIsWorkedThroughFromTheFirstCallToTheLast() {
        eightOwnersAreDue();
        key(KeyCode.SHIFT, KeyCode.F3);
        assertThat(route()).isEqualTo(new Route.Reminders());
        assertThat(chosen()).isEqualTo("คุณกานดา");
        assertThat(waiting("voice")).as("the complaint that waits for its answer is counted where it is worked on").isEqualTo(1);
        Screenshots.take(desk.scene(), "story-worklist");

        key(KeyCode.F5);
        assertThat(badge()).isEqualTo(7);
        assertThat(chosen()).isEqualTo("คุณขวัญใจ");
        key(KeyCode.F6);
        assertThat(chosen()).isEqualTo("คุณคมสัน");
        key(KeyCode.F7);
        assertThat(chosen()).as("a text was copied").isEqualTo("คุณงามตา");
        assertThat(badge()).isEqualTo(5);
        key(KeyCode.F8);
        fill("#booked-time", "1030");
        key(KeyCode.ENTER);
        assertThat(chosen()).isEqualTo("คุณจันทร์");
        key(KeyCode.CONTROL, KeyCode.F5);
        key(KeyCode.ENTER);
        assertThat(chosen()).isEqualTo("คุณฉวี");
        key(KeyCode.CONTROL, KeyCode.F6);
        assertThat(chosen()).isEqualTo("คุณชาติ");
        key(KeyCode.CONTROL, KeyCode.F8);
        key(KeyCode.ENTER);
        assertThat(chosen()).isEqualTo("คุณซ่อนกลิ่น");
        assertThat(badge()).isEqualTo(1);

        key(KeyCode.ALT, KeyCode.BACK_SPACE);
        assertThat(chosen()).isEqualTo("คุณชาติ");
        assertThat(badge()).isEqualTo(2);
        key(KeyCode.CONTROL, KeyCode.F8);
        key(KeyCode.ENTER);

        theLastOneComesAndTheVaccineIsSold();
        assertThat(badge()).isZero();
        key(KeyCode.SHIFT, KeyCode.F3);
        assertThat(table().getItems()).isEmpty();

        theNextDayButOne();
        key(KeyCode.SHIFT, KeyCode.F3);
        assertThat(table().getItems()).first().satisfies(task -> {
            assertThat(task.owner().name().spoken()).as("who did not come is on top").isEqualTo("คุณงามตา");
            assertThat(task.last().orElseThrow().answer()).isEqualTo(new Answer.NoShow());
        });
        assertThat(visibleText()).contains("ไม่มาตามนัด");
        assertThat(badge()).as("the one who did not come, the one who did not answer").isEqualTo(2);
        theOthersAreWrittenTo();
        everythingIsInOrder();
    }

    /// What is left goes out as a file for the sender: F12 shows it, F12 again writes it, and the list is empty.
    private void theOthersAreWrittenTo() {
        key(KeyCode.F12);
        assertThat(route()).isEqualTo(new Route.Outbox());
        assertThat(visibleText()).contains("คุณขวัญใจ", "คุณงามตา");
        key(KeyCode.F12);
        assertThat(file()).content().contains("ดำ1", "+66815000011").contains("+66815000013").doesNotContain("+66815000010");
        key(KeyCode.ESCAPE);
        assertThat(route()).isEqualTo(new Route.Reminders());
        assertThat(badge()).isZero();
    }

    @Override
    Path file() {
        return files.resolve("sms.csv");
    }

    /// Nobody else of the small clinic is on the list that day.
    private void eightOwnersAreDue() {
        desk.transactions().write(ctx -> ctx.update(REMINDER).set(REMINDER.NEXT_ON, TODAY.plusDays(50)).where(REMINDER.STATUS.in("OPEN")).execute());
        desk.transactions().write(ctx -> ctx.update(REMINDER).set(REMINDER.STATUS, "STOPPED").setNull(REMINDER.NEXT_ON).setNull(REMINDER.BOOKED_FOR)
                .set(REMINDER.CLOSED_AT, REMINDER.CREATED_AT).where(REMINDER.STATUS.eq("BOOKED")).execute());
        Morning morning = new Morning(desk.database()).on(TODAY);
        for (int i = 0; i < NAMES.size(); i++) {
            OwnerId owner = morning.owner(NAMES.get(i), "08150000" + (10 + i));
            morning.agrees(owner, "REMINDER", true);
            morning.dog(owner, "ดำ" + i, TODAY.minusDays(20 + i));
            owners.add(owner);
        }
    }

    private void theLastOneComesAndTheVaccineIsSold() {
        assertThat(chosen()).isEqualTo("คุณซ่อนกลิ่น");
        key(KeyCode.F10);
        assertThat(route()).isEqualTo(new Route.Serve(owners.getLast()));
        key(KeyCode.CONTROL, KeyCode.DIGIT6);
        key(KeyCode.F10);
        key(KeyCode.ENTER);
        key(KeyCode.ESCAPE);
    }

    private void theNextDayButOne() {
        closeTheProgram();
        onFx(() -> {
            desk = new WholeDesk(data, TODAY.plusDays(2), new ChosenFile(Optional.of(file())), printers, scanner.clock());
            kit = desk.kit();
            desk.open();
            return null;
        });
        settle();
    }

    private void everythingIsInOrder() {
        assertThat(new Verification(desk.transactions(), Books.invariants(desk.database(), desk.kit().clock())).run())
                .allSatisfy(checked -> assertThat(checked.findings().violations()).as(checked.invariant().name()).isEmpty());
    }

    private String chosen() {
        return table().getSelectionModel().getSelectedItem().owner().name().spoken();
    }

    private TableView<OwnerTask> table() {
        return lookup("#tasks").query();
    }

    private int badge() {
        return waiting("reminders");
    }

    /// The number at a place of the rail; 0 where none is shown.
    private int waiting(String place) {
        settle();
        Label badge = lookup("#waiting-" + place).query();
        return badge.isVisible() ? Integer.parseInt(badge.getText()) : 0;
    }
}
