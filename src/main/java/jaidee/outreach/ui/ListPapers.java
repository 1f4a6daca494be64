package jaidee.outreach.ui;

import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.StaffId;
import jaidee.outreach.Bucket;
import jaidee.outreach.ListSheets;
import jaidee.outreach.OwnerTask;
import jaidee.outreach.WorkFilter;
import jaidee.outreach.WorkList;
import jaidee.owners.Channel;
import jaidee.paper.Sheet;
import jaidee.paper.ui.PaperDesk;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.layout.VBox;

/// The work list on paper: asks what is to be printed, and for how far ahead.
public final class ListPapers {
    /// More owners than that are nobody's day.
    private static final int MOST = 500;

    private enum Kind { DUE_LIST, CALL_SHEET, LABELS, POSTCARDS }

    /// How far ahead the list reaches.
    private enum Range {
        NOW(Bucket.TODAY), THIS_WEEK(Bucket.THIS_WEEK), NEXT_WEEK(Bucket.NEXT_WEEK);

        private final Bucket last;

        Range(Bucket last) {
            this.last = last;
        }
    }

    private final WorkList list;
    private final ListSheets sheets;
    private final PostPapers post;
    private final PostcardRun postcards;
    private final PaperDesk paper;
    private final Supplier<StaffId> who;
    private final Kit kit;
    private final int most;

    public ListPapers(WorkList list, ListSheets sheets, PostPapers post, PostcardRun postcards, PaperDesk paper, Supplier<StaffId> who, Kit kit) {
        this(list, sheets, post, postcards, paper, who, kit, MOST);
    }

    /// @param most owners on a list
    ListPapers(WorkList list, ListSheets sheets, PostPapers post, PostcardRun postcards, PaperDesk paper, Supplier<StaffId> who, Kit kit, int most) {
        this.list = list;
        this.sheets = sheets;
        this.post = post;
        this.postcards = postcards;
        this.paper = paper;
        this.who = who;
        this.kit = kit;
        this.most = most;
    }

    /// @param filter  the kind of work that is shown
    /// @param changed told when what is on the list was written to
    public Deed deed(Supplier<WorkFilter> filter, Runnable changed) {
        postcards.onChanged(changed);
        return Deed.of("outreach.sheet.deed", "Ctrl+F11", () -> ask(filter.get()));
    }

    private void ask(WorkFilter filter) {
        ChoiceChips<Kind> kind = new ChoiceChips<>(List.of(Kind.values()), each -> kit.texts().of("outreach.sheet.kind." + each));
        kind.valueProperty().set(Kind.DUE_LIST);
        ChoiceChips<Range> range = new ChoiceChips<>(List.of(Range.values()), each -> kit.texts().of("outreach.sheet.range." + each));
        range.valueProperty().set(Range.NOW);
        VBox content = new VBox(14, new Field(kit.texts(), "outreach.sheet.what", kind), new Field(kit.texts(), "outreach.sheet.range", range));
        // postcards go out for today: their messages are sent then
        range.disableProperty().bind(kind.valueProperty().isEqualTo(Kind.POSTCARDS));
        Panel panel = kit.dialogs().panel(Message.of("outreach.sheet.title", filter.named()), content);
        panel.offerPrimary(Deed.of("outreach.post.show", "F12", () -> {
            panel.close();
            show(kind.valueProperty().get(), range.valueProperty().get(), filter);
        })).focusing(kind).open();
    }

    private void show(Kind kind, Range range, WorkFilter filter) {
        if (kind == Kind.POSTCARDS) {
            postcards.open();
            return;
        }
        StaffId by = who.get();
        Language language = kit.texts().language();
        kit.background().run(() -> tasks(range, filter)).onSuccess(found -> {
            List<OwnerTask> tasks = found.subList(0, Math.min(found.size(), most));
            boolean cut = found.size() > most;
            if (cut) kit.notices().refused(Message.of("outreach.sheet.cut", most));
            Runnable noted = () -> sheets.printed(kind.name().toLowerCase(Locale.ROOT), tasks.size(), by);
            if (kind == Kind.LABELS) post.labels(tasks.stream().filter(task -> task.mayBeRemindedBy(Channel.POST)).map(OwnerTask::id).toList(), noted);
            else paper.preview(() -> sheet(kind, tasks, new Known(range, filter, by, language, cut)), noted);
        });
    }

    /// @param cut somebody is left out
    private record Known(Range range, WorkFilter filter, StaffId by, Language language, boolean cut) {
    }

    private Sheet sheet(Kind kind, List<OwnerTask> tasks, Known known) {
        ListWords words = new ListWords(sheets.face(known.by()), known.language());
        Message range = Message.of(known.cut() ? "outreach.sheet.first_of" : "outreach.sheet.of", Message.of("outreach.sheet.range." + known.range()), known.filter().named(), most);
        return kind == Kind.DUE_LIST ? sheets.dueList(words.dueList(tasks, range))
                : sheets.callSheet(words.callSheet(tasks, range, sheets.languages(tasks.stream().map(OwnerTask::id).toList()), list::history));
    }

    private List<OwnerTask> tasks(Range range, WorkFilter filter) {
        LocalDate today = LocalDate.ofInstant(kit.clock().instant(), Days.BANGKOK);
        if (filter == WorkFilter.EXPECTED) return list.expected(today, range.last.until(today), 0, most + 1);
        List<OwnerTask> all = new ArrayList<>();
        Arrays.stream(Bucket.values()).filter(bucket -> bucket.compareTo(range.last) <= 0 && all.size() <= most)
                .forEach(bucket -> all.addAll(list.page(today, bucket, filter, 0, most + 1 - all.size())));
        return all;
    }
}
