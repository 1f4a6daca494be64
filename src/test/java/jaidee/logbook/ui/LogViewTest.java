package jaidee.logbook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.logbook.LogGroup;
import jaidee.logbook.LogLine;
import jaidee.logbook.LoggedClinic;
import jaidee.staff.Authority;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screenshots;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The manager looks something up in the log by keys alone.
class LogViewTest extends FxTest {
    private static LoggedClinic clinic;

    private LogModel model;

    @BeforeAll
    static void open() {
        clinic = new LoggedClinic();
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    private LogView view(Kit kit) {
        model = new LogModel(clinic.book, clinic.export, (right, deed, granted) -> granted.accept(Authority.of(clinic.till.piyanut)), kit.background(), kit.notices(), kit.texts()::language, clinic.till.clock());
        return new LogView(model, kit);
    }

    private List<LogLine> rows() {
        return lookup("#log").<TableView<LogLine>>query().getItems();
    }

    private String said() {
        return lookup(".label").<Label>queryAll().stream().map(Label::getText).collect(Collectors.joining("\n"));
    }

    @Test
    void whatIsTypedNarrowsAndEnterOpensTheOwner() {
        List<Route> opened = new ArrayList<>();
        showScreen(kit -> {
            kit.navigator().serve(route -> {
                opened.add(route);
                return view(kit);
            });
            return view(kit);
        });
        settle();
        int all = rows().size();
        push(KeyCode.F3);
        write("089-876").push(KeyCode.ENTER);
        settle();

        assertThat(all).isGreaterThan(8);
        assertThat(rows()).singleElement().satisfies(line -> assertThat(line.entry().action()).isEqualTo("owner.edited"));
        assertThat(said()).contains("แก้ข้อมูลลูกค้า · สมหญิง", "081-234-5678 → 089-876-5432");
        push(KeyCode.ENTER);
        settle();
        assertThat(opened).containsExactly(new Route.OwnerProfile(clinic.somying));
    }

    @Test
    void daysThatAreNoneAreSaid() {
        showScreen(this::view);
        push(KeyCode.F5);
        write("วันไหน");
        settle();
        assertThat(said()).contains("อ่านวันที่ไม่ออก");
        push(KeyCode.F4);
        push(KeyCode.F5);
        write("20/11/69").push(KeyCode.ENTER);
        settle();
        assertThat(rows()).extracting(line -> line.entry().action()).containsExactly("setting.changed", "owner.edited", "owner.edited");
    }

    @Test
    void oneKindIsChosenAndTheChainChecked() {
        showScreen(this::view);
        onFx(() -> {
            model.groupProperty().set(Optional.of(LogGroup.SAFETY));
            return null;
        });
        settle();
        assertThat(rows()).extracting(line -> line.entry().action()).contains("backups.made").doesNotContain("sale.made");
        push(KeyCode.F8);
        settle();
        assertThat(said()).contains("ไม่มีรายการไหนถูกแก้ ลบ หรือแทรก");
        assertThat(rows().getFirst().entry().action()).isEqualTo("log.checked");
    }

    @Test
    void looksRight() {
        Screenshots.twoWays("log", kit -> {
            LogView view = view(kit);
            view.onOpen();
            view.focusFirst();
            return view.node();
        });
        showScreen(kit -> {
            LogView view = view(kit);
            return view;
        });
        push(KeyCode.F8);
        settle();
        Screenshots.take(stage.getScene(), "log-checked");
    }
}
