package jaidee.privacy.ui;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Refusal;
import jaidee.privacy.HeldData;
import jaidee.privacy.Notice;
import jaidee.privacy.Request;
import jaidee.privacy.RequestDraft;
import jaidee.privacy.RetentionPlan;
import jaidee.privacy.RetentionTerms;
import jaidee.segments.Segment;
import jaidee.segments.SegmentDefinition;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.ui.Background;
import jaidee.ui.FxThread;
import jaidee.ui.Latest;
import jaidee.ui.Notices;
import jaidee.ui.form.Refusals;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The register of requests, and what can be done for one owner.
public final class PrivacyModel {
    private static final int ANSWERED = 200;

    private final PrivacyDesk desk;
    private final Background background;
    private final Notices notices;
    private final Latest looking;
    private final ObservableList<Request> requests = FXCollections.observableArrayList();

    public PrivacyModel(PrivacyDesk desk, Background background, Notices notices) {
        this.desk = desk;
        this.background = background;
        this.notices = notices;
        this.looking = background.latest();
    }

    PrivacyDesk desk() {
        return desk;
    }

    /// Open ones first, then those answered.
    ObservableList<Request> requests() {
        return requests;
    }

    Instant now() {
        return desk.clock().instant();
    }

    void load() {
        background.run(() -> {
            List<Request> all = new ArrayList<>(desk.requests().open());
            all.addAll(desk.requests().answered(ANSWERED));
            return all;
        }).onSuccess(requests::setAll);
    }

    void note(RequestDraft draft, Refusals refusals, Runnable done) {
        refusals.clear();
        background.write(() -> desk.requests().note(draft, desk.who().get())).onSuccess(outcome -> outcome.handle(noted -> {
            done.run();
            notices.done(Message.of("privacy.noted", noted.kind().named(), noted.due()));
            load();
        }, why -> {
            refusals.show(why);
            if (why.field().isEmpty()) notices.refused(why);
        }));
    }

    void answer(Request request, boolean refused, String words, Refusals refusals, Runnable done) {
        refusals.clear();
        String deed = refused ? "privacy.refuse" : "privacy.do";
        desk.approvals().ask(Right.KEEP_PRIVACY, Message.of(deed), by ->
                background.write(() -> refused ? desk.requests().refuse(request.id(), words, by) : desk.requests().done(request.id(), words, by)).onSuccess(outcome -> outcome.handle(_ -> {
                    done.run();
                    notices.undoable(Message.of(refused ? "privacy.was_refused" : "privacy.was_done", request.kind().named()), () -> reopen(request, by));
                    load();
                }, why -> {
                    refusals.show(why);
                    if (why.field().isEmpty()) notices.refused(why);
                })));
    }

    private void reopen(Request request, Authority by) {
        background.write(() -> desk.requests().reopen(request.id(), by)).onSuccess(outcome -> {
            outcome.handle(_ -> notices.done(Message.of("privacy.reopened")), notices::refused);
            load();
        });
    }

    /// Reads all that is held on an owner, by whoever may see it.
    void held(OwnerId owner, BiConsumer<HeldData, Authority> then) {
        desk.approvals().ask(Right.KEEP_PRIVACY, Message.of("privacy.owner"), by ->
                background.run(() -> desk.held().of(owner, by)).onSuccess(outcome -> outcome.handle(data -> then.accept(data, by), notices::refused)));
    }

    void write(HeldData data, Path folder, Language language, Authority by) {
        background.write(() -> desk.export().write(data.owner(), folder, language, by)).onSuccess(outcome ->
                outcome.handle(file -> notices.done(Message.of("privacy.export.written", String.valueOf(file.getFileName()), file.getParent())), notices::refused));
    }

    void print(HeldData data, Language language, Authority by) {
        desk.paper().preview(() -> desk.export().sheet(data, language), () -> desk.export().printed(data, by));
    }

    void notices(Consumer<List<Notice>> then) {
        background.run(desk.notices()::all).onSuccess(then::accept);
    }

    void saveNotice(Bilingual text, Refusals refusals, Runnable done) {
        refusals.clear();
        desk.approvals().ask(Right.KEEP_PRIVACY, Message.of("privacy.notice.save"), by -> background.write(() -> desk.notices().save(text, by)).onSuccess(outcome -> outcome.handle(saved -> {
            done.run();
            notices.done(Message.of("privacy.notice.saved", saved.version()));
        }, why -> {
            refusals.show(why);
            if (why.field().isEmpty()) notices.refused(why);
        })));
    }

    void printNotice(Language language) {
        desk.paper().preview(() -> desk.sheets().notice(language));
    }

    /// @param owner whose name is filled in
    void printForm(Optional<OwnerId> owner, Language language) {
        desk.paper().preview(() -> desk.sheets().form(owner.flatMap(desk.owners()::find), language));
    }

    void terms(Consumer<RetentionTerms> then) {
        background.run(desk.retention()::terms).onSuccess(then::accept);
    }

    /// The dry run.
    void plan(RetentionTerms terms, Consumer<RetentionPlan> then) {
        looking.run(() -> desk.retention().plan(terms)).onSuccess(then::accept);
    }

    /// @param wanted   goes on while it is true
    /// @param progress from 0 to 1; less than nothing when it has ended
    void letGo(RetentionPlan shown, AtomicBoolean wanted, DoubleProperty progress, Runnable done) {
        desk.approvals().ask(Right.KEEP_PRIVACY, Message.of("privacy.retention.do"), by -> {
            wanted.set(true);
            progress.set(0);
            background.write(() -> desk.retention().carryOut(shown, (at, all) -> {
                FxThread.later(() -> progress.set((double) at / all));
                return wanted.get();
            }, by)).always(() -> FxThread.later(() -> progress.set(-1))).onSuccess(outcome -> outcome.handle(gone -> {
                notices.done(Message.of("privacy.retention.done", gone.owners(), gone.messages(), gone.pictures()));
                done.run();
            }, notices::refused));
        });
    }

    void segments(Consumer<List<Segment>> then) {
        background.run(() -> desk.segments().all().stream().filter(Segment::own).toList()).onSuccess(then::accept);
    }

    void writeBreach(Request breach, Optional<SegmentDefinition> whom, Path folder, Language language, Runnable done) {
        desk.approvals().ask(Right.KEEP_PRIVACY, Message.of("privacy.breach.write"), by -> background.write(() -> desk.breaches().write(breach.id(), whom, folder, language, by))
                .onSuccess(outcome -> outcome.handle(file -> {
                    done.run();
                    notices.done(Message.of("privacy.breach.written", String.valueOf(file.getFileName()), file.getParent()));
                }, notices::refused)));
    }

    /// What has to be done before the owner can be erased; empty when nothing.
    void obstacle(OwnerId owner, Consumer<Optional<Refusal>> then) {
        background.run(() -> desk.erasure().obstacle(owner)).onSuccess(then::accept);
    }

    void erase(HeldData data, Authority by) {
        background.write(() -> desk.erasure().erase(data.owner(), by)).onSuccess(outcome -> outcome.handle(erased -> {
            notices.done(Message.of("privacy.erase.done", erased.pets(), erased.entries()));
            load();
        }, notices::refused));
    }

    /// What was asked for by this owner and waits still.
    void waiting(OwnerId owner, Consumer<List<Request>> then) {
        background.run(() -> desk.requests().of(owner).stream().filter(Request::isOpen).toList()).onSuccess(then::accept);
    }
}
