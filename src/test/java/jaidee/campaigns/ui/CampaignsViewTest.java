package jaidee.campaigns.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.campaigns.Campaign;
import jaidee.campaigns.CampaignDraft;
import jaidee.campaigns.CampaignSheets;
import jaidee.campaigns.CampaignState;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.outreach.OutboxDesk;
import jaidee.owners.Channel;
import jaidee.paper.Sheet;
import jaidee.paper.Typesetter;
import jaidee.paper.ui.PaperDesk;
import jaidee.rewards.CouponService;
import jaidee.scan.CodeIssuer;
import jaidee.settings.ClinicService;
import jaidee.staff.Approvals;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.Screenshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The manager makes a campaign by keyboard and looks at what an earlier one brought.
class CampaignsViewTest extends FxTest {
    private final jaidee.campaigns.CampaignDesk clinic = new jaidee.campaigns.CampaignDesk();
    private final List<Sheet> printed = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        clinic.close();
    }

    private CampaignsView shown;

    private CampaignSheets sheets() {
        return new CampaignSheets(clinic.desk.transactions, clinic.desk.audit, new ClinicService(clinic.desk.transactions, clinic.desk.audit, clinic.desk.clock), Typesetter::load, clinic.desk.clock);
    }

    private CampaignDesk desk() {
        Approvals approvals = (right, deed, granted) -> granted.accept(clinic.desk.manager);
        PaperDesk paper = new PaperDesk() {
            @Override
            public void print(Callable<Sheet> sheet, Runnable handedOver) {
                try {
                    printed.add(sheet.call());
                } catch (Exception impossible) {
                    throw new AssertionError(impossible);
                }
            }

            @Override
            public void preview(Callable<Sheet> sheet, Runnable handedOver) {
                print(sheet, handedOver);
            }
        };
        return new CampaignDesk(clinic.campaigns, clinic.results, sheets(), clinic.segments, new CouponService(clinic.desk.transactions, clinic.desk.audit, new CodeIssuer(), clinic.desk.clock), paper, approvals);
    }

    private CampaignsView view(Kit kit) {
        CampaignsView view = new CampaignsView(new CampaignsModel(desk(), kit.background(), kit.notices(), clinic.desk.clock), kit);
        return view;
    }

    @Test
    void aCampaignIsMadeCountedAndStartedByKeyboard() {
        clinic.agreeing(10);
        showScreen(kit -> shown = view(kit));
        settle();
        push(KeyCode.F6);
        settle();
        write("ชวนกลับมา");
        settle();
        Screenshots.take(stage.getScene(), "campaign-editor");
        push(KeyCode.F12);
        settle();
        assertThat(clinic.campaigns.all()).singleElement().satisfies(saved -> assertThat(saved.what().name()).isEqualTo("ชวนกลับมา"));
        CampaignDraft everybody = clinic.draft(20, true);
        clinic.campaigns.save(Optional.of(clinic.campaigns.all().getFirst().id()), everybody, clinic.desk.manager).get();
        interact(() -> shown.onOpen());
        settle();
        Screenshots.take(stage.getScene(), "campaign-draft");
        push(KeyCode.F10);
        settle();
        Screenshots.take(stage.getScene(), "campaign-start");
        push(KeyCode.F10);
        settle();
        Campaign started = clinic.campaigns.all().getFirst();
        assertThat(started.state(OutboxDesk.TODAY)).isEqualTo(CampaignState.RUNNING);
        assertThat(clinic.results.of(started.id()).result()).satisfies(result -> {
            assertThat(result.control().owners()).isEqualTo(2);
            assertThat(result.waiting().owners()).isEqualTo(8);
        });
        push(KeyCode.F5);
        settle();
        assertThat(lookup("#members").queryTableView().getItems()).hasSize(10);
        Screenshots.take(stage.getScene(), "campaign-members");
        push(KeyCode.ESCAPE).push(KeyCode.F11);
        settle();
        assertThat(printed).singleElement().satisfies(sheet -> assertThat(sheet.pages()).isOne());
        push(KeyCode.CONTROL, KeyCode.F8);
        settle();
        push(KeyCode.F10);
        settle();
        assertThat(clinic.campaigns.all().getFirst().state(OutboxDesk.TODAY)).isEqualTo(CampaignState.ENDED);
    }

    @Test
    void looksRight() throws IOException {
        List<OwnerId> owners = clinic.agreeing(40);
        clinic.campaigns.save(Optional.empty(), clinic.draft(20, true), clinic.desk.manager).get();
        Campaign campaign = clinic.started(clinic.draft(25, true));
        for (OwnerId owner : owners) clinic.desk.outbox.copied(owner, clinic.desk.openOf(owner), Channel.LINE, clinic.desk.manager);
        for (int i = 0; i < 18; i++) clinic.bill(owners.get(i * 2), OutboxDesk.TODAY.plusDays(i), Money.baht(400 + i * 37));
        clinic.desk.clock.set(OutboxDesk.TODAY.plusDays(50), LocalTime.of(10, 0));
        Screenshots.twoWays("campaigns", kit -> {
            CampaignsView view = view(kit);
            view.onOpen();
            return view.node();
        });
        Files.write(Path.of("target/screenshots/campaign-result.pdf"), sheets().sheet(clinic.results.of(campaign.id()).result(), Language.TH).pdf());
        assertThat(sheets().write(folder.resolve("r.xlsx"), clinic.results.of(campaign.id()), Language.TH, clinic.desk.manager).get()).isEqualTo(40);
    }
}
