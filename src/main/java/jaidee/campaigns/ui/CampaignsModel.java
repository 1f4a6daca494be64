package jaidee.campaigns.ui;

import jaidee.campaigns.Campaign;
import jaidee.campaigns.CampaignDraft;
import jaidee.campaigns.CampaignResults;
import jaidee.campaigns.CampaignService;
import jaidee.campaigns.CampaignState;
import jaidee.campaigns.Gathered;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.rewards.CouponDesign;
import jaidee.segments.Segment;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Latest;
import jaidee.ui.Notices;
import jaidee.ui.form.Refusals;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The campaigns, and the one that is looked at: of a draft who would be in it, of one that was started what it brought.
public final class CampaignsModel {
    private static final Logger LOG = LoggerFactory.getLogger(CampaignsModel.class);

    /// What a draft can be made of.
    record Choices(List<Segment> segments, List<CouponDesign> designs, Map<Language, String> texts) {
    }

    private final CampaignDesk desk;
    private final Background background;
    private final Notices notices;
    private final Clock clock;
    private final Latest looking, counting;
    private final Busy busy = new Busy();
    private final Refusals refusals = new Refusals();
    private final ObservableList<Campaign> campaigns = FXCollections.observableArrayList();
    private final ObjectProperty<Campaign> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<CampaignResults.Counted> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Outcome<Gathered>> gathered = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Choices> choices = new ReadOnlyObjectWrapper<>(new Choices(List.of(), List.of(), Map.of()));

    public CampaignsModel(CampaignDesk desk, Background background, Notices notices, Clock clock) {
        this.desk = desk;
        this.background = background;
        this.notices = notices;
        this.clock = clock;
        this.looking = background.latest();
        this.counting = background.latest();
        chosen.subscribe(this::look);
    }

    ObservableList<Campaign> campaigns() {
        return campaigns;
    }

    ObjectProperty<Campaign> chosenProperty() {
        return chosen;
    }

    /// Of the one chosen once it was started, else `null`.
    ReadOnlyObjectProperty<CampaignResults.Counted> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// Of the draft chosen or typed, else `null`; also while it is being counted.
    ReadOnlyObjectProperty<Outcome<Gathered>> gatheredProperty() {
        return gathered.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Choices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    Busy busy() {
        return busy;
    }

    Refusals refusals() {
        return refusals;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }

    CampaignState state(Campaign campaign) {
        return campaign.state(today());
    }

    /// Asks for the right to see reports.
    public void load() {
        desk.approvals().ask(Right.SEE_REPORTS, Message.of("campaigns.page"), _ -> read(Optional.empty()));
    }

    private record Read(List<Campaign> campaigns, Choices choices) {
    }

    private void read(Optional<Campaign> then) {
        background.run(() -> new Read(desk.campaigns().all(), new Choices(desk.segments().all(),
                desk.coupons().designs().stream().filter(design -> design.active() && !design.replaced() && !design.ofReward()).toList(), desk.campaigns().usualTexts())))
                .during(busy).onSuccess(read -> {
                    Campaign before = then.orElse(chosen.get());
                    choices.set(read.choices());
                    campaigns.setAll(read.campaigns());
                    chosen.set(null);
                    chosen.set(campaigns.stream().filter(each -> before != null && each.id().equals(before.id())).findFirst()
                            .orElse(campaigns.isEmpty() ? null : campaigns.getFirst()));
                });
    }

    private void look(Campaign campaign) {
        looking.forget();
        counting.forget();
        result.set(null);
        gathered.set(null);
        if (campaign == null) return;
        if (campaign.started().isPresent()) looking.run(() -> desk.results().of(campaign.id())).onSuccess(result::set);
        else count(campaign.what());
    }

    /// Counts who would be in a draft; the newest answer counts.
    void count(CampaignDraft draft) {
        counting.run(() -> desk.campaigns().gather(draft)).onSuccess(gathered::set);
    }

    /// Counts the draft of the list again, once the one typed is put away.
    void countAgain() {
        look(chosen.get());
    }

    void save(Optional<Campaign> before, CampaignDraft draft, Runnable done) {
        write("campaigns.save", Right.EDIT_RULES, by -> desk.campaigns().save(before.map(Campaign::id), draft, by), saved -> {
            notices.done(Message.of("campaigns.saved", saved.what().name()));
            read(Optional.of(saved));
            done.run();
        });
    }

    void start(Campaign campaign, Runnable done) {
        write("campaigns.start", Right.EDIT_RULES, by -> desk.campaigns().start(campaign.id(), by), started -> {
            notices.done(Message.of("campaigns.started", started.what().name()));
            read(Optional.of(started));
            done.run();
        });
    }

    /// Removes a draft; it can be brought back for a while, as a new one.
    void remove(Campaign campaign) {
        write("campaigns.remove", Right.EDIT_RULES, by -> desk.campaigns().remove(campaign.id(), by).map(removed -> Map.entry(removed, by)), removed -> {
            read(Optional.empty());
            notices.undoable(Message.of("campaigns.removed", campaign.what().name()), () -> background.write(() -> desk.campaigns().save(Optional.empty(), campaign.what(), removed.getValue()))
                    .onSuccess(back -> back.handle(saved -> read(Optional.of(saved)), why -> notices.refused(why.message()))));
        });
    }

    void stop(Campaign campaign, boolean endCoupons, String reason, Runnable done) {
        write("campaigns.stop", Right.EDIT_RULES, by -> desk.campaigns().stop(campaign.id(), endCoupons, reason, by), (CampaignService.Stopped stopped) -> {
            notices.done(Message.of("campaigns.stopped", stopped.campaign().what().name(), stopped.coupons()));
            read(Optional.of(stopped.campaign()));
            done.run();
        });
    }

    private <T> void write(String deed, Right right, Function<Authority, Outcome<T>> work, Consumer<T> done) {
        if (busy.property().get()) return;
        refusals.clear();
        desk.approvals().ask(right, Message.of(deed), by -> background.write(() -> work.apply(by)).during(busy)
                .onSuccess(outcome -> outcome.handle(done, this::refused)));
    }

    private void refused(Refusal why) {
        refusals.show(why);
        if (why.field().isEmpty()) notices.refused(why.message());
    }

    void print(Language language) {
        CampaignResults.Counted shown = result.get();
        desk.paper().print(() -> desk.sheets().sheet(shown.result(), language));
    }

    void export(Path file, Language language) {
        CampaignResults.Counted shown = result.get();
        desk.approvals().ask(Right.SEE_REPORTS, Message.of("campaigns.export"), by -> background.write(() -> written(file, shown, language, by)).during(busy)
                .onSuccess(problem -> problem.ifPresentOrElse(notices::refused, () -> notices.done(Message.of("campaigns.exported")))));
    }

    /// The disk may be full or the file open elsewhere: that is said, not thrown.
    private Optional<Message> written(Path file, CampaignResults.Counted shown, Language language, Authority by) {
        try {
            return desk.sheets().write(file, shown, language, by).refusal().map(Refusal::message);
        } catch (IOException cannot) {
            LOG.warn("saving {} failed", file, cannot);
            return Optional.of(Message.of("campaigns.not_exported"));
        }
    }
}
