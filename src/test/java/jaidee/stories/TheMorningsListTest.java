package jaidee.stories;

import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.OwnerId;
import jaidee.outreach.OwnerTask;
import jaidee.ui.Route;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// A receptionist works through the list of a morning, in Thai, by keyboard alone.
class TheMorningsListTest extends TillStory {
    @Test
    void theListIsWorkedThroughFromTheFirstCallToTheLast() {
        key(KeyCode.SHIFT, KeyCode.F3);
        assertThat(kit.navigator().routeProperty().get()).isEqualTo(new Route.Reminders());
        int waiting = badge();
        assertThat(waiting).isPositive().isEqualTo(needing(TODAY));

        OwnerId called = chosen();
        key(KeyCode.F5);
        if (called.equals(chosenOrNone()) || asks()) key(KeyCode.ENTER);
        assertThat(badge()).isEqualTo(needing(TODAY)).isEqualTo(waiting - 1);
        key(KeyCode.ALT, KeyCode.BACK_SPACE);
        assertThat(badge()).isEqualTo(waiting);
    }

    private boolean asks() {
        return lookup("#well").tryQuery().isPresent();
    }

    private OwnerId chosen() {
        return table().getSelectionModel().getSelectedItem().id();
    }

    private OwnerId chosenOrNone() {
        return table().getSelectionModel().getSelectedItem() == null ? null : chosen();
    }

    private TableView<OwnerTask> table() {
        return lookup("#tasks").query();
    }

    private int badge() {
        settle();
        return lookup(".rail-badge").queryAllAs(Label.class).stream().filter(Label::isVisible).mapToInt(label -> Integer.parseInt(label.getText())).sum();
    }

    /// Counted by another query.
    private int needing(LocalDate day) {
        List<Long> owners = desk.transactions().read(ctx -> ctx.selectDistinct(REMINDER.OWNER_ID).from(REMINDER).join(OWNER).on(OWNER.ID.eq(REMINDER.OWNER_ID))
                .where(REMINDER.STATUS.eq("OPEN")).and(REMINDER.NEXT_ON.le(day)).fetch(REMINDER.OWNER_ID));
        return owners.size();
    }
}
