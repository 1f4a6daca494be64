package jaidee.outreach.ui;

import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.Texts;
import jaidee.outreach.Attempt;
import jaidee.outreach.ListSheets;
import jaidee.outreach.OwnerTask;
import jaidee.outreach.ReminderKind;
import jaidee.paper.CallSheetPaper;
import jaidee.paper.DueListPaper;
import jaidee.paper.ListPaper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// Turns the work list into what stands on paper, in the language of the desk; what is said to an owner is in theirs.
final class ListWords {
    private static final int LAST_ATTEMPTS = 3;

    private final ListSheets.Face face;
    private final LocalDate today;
    private final Texts texts;
    private final TaskWords words;

    ListWords(ListSheets.Face face, Language language) {
        this.face = face;
        this.today = LocalDate.ofInstant(face.at(), Days.BANGKOK);
        this.texts = Texts.of(language);
        this.words = new TaskWords(texts, today);
    }

    DueListPaper dueList(List<OwnerTask> tasks, Message range) {
        List<String> columns = Stream.of("owner", "pet", "what", "due", "last").map(each -> texts.get("outreach.sheet.column." + each)).toList();
        return new DueListPaper(around("outreach.sheet.due_list", tasks, range), columns, tasks.stream().map(this::household).toList());
    }

    private DueListPaper.Household household(OwnerTask task) {
        String last = task.last().map(words::attempt).orElse("");
        List<DueListPaper.Line> lines = new ArrayList<>();
        for (OwnerTask.Line line : task.lines())
            lines.add(new DueListPaper.Line(words.pet(line), words.what(line), Days.shortText(line.reminder().due(), texts.language()), words.when(line), words.late(line),
                    lines.isEmpty() ? last : ""));
        return new DueListPaper.Household(task.owner().name().spoken(), phones(task), lines);
    }

    /// @param spoken  what each owner speaks
    /// @param history what was tried with one, the newest first
    CallSheetPaper callSheet(List<OwnerTask> tasks, Message range, Map<OwnerId, Language> spoken, Function<OwnerTask, List<Attempt>> history) {
        List<String> results = Stream.of("booked", "no_answer", "call_back", "given_elsewhere", "declined", "wrong_number").map(each -> texts.get("outreach.sheet.result." + each)).toList();
        return new CallSheetPaper(around("outreach.sheet.call_sheet", tasks, range), results, texts.get("outreach.sheet.note"),
                tasks.stream().map(task -> call(task, spoken.getOrDefault(task.id(), Language.TH), history.apply(task))).toList());
    }

    private CallSheetPaper.Call call(OwnerTask task, Language spoken, List<Attempt> history) {
        List<String> phones = phones(task), others = new ArrayList<>(phones.stream().skip(1).toList());
        if (!task.owner().lineId().isEmpty()) others.add(texts.get("outreach.line_id", task.owner().lineId()));
        Map<String, List<String>> byPet = new LinkedHashMap<>();
        for (OwnerTask.Line line : task.lines())
            byPet.computeIfAbsent(words.pet(line) + " (" + texts.get(line.pet().species().named()) + ")", pet -> new ArrayList<>()).add(words.what(line) + " · " + words.when(line));
        List<CallSheetPaper.Pet> pets = byPet.entrySet().stream().map(pet -> new CallSheetPaper.Pet(pet.getKey(), String.join("\n", pet.getValue()))).toList();
        List<String> attempts = history.stream().filter(attempt -> !attempt.undone()).limit(LAST_ATTEMPTS).map(words::attempt).toList();
        return new CallSheetPaper.Call(task.owner().name().spoken(), phones.isEmpty() ? texts.get("outreach.no_phone") : phones.getFirst(), others,
                task.attention().stream().map(texts::get).toList(), pets, say(task, Texts.of(spoken)), attempts);
    }

    /// What to say to the owner, in their language: a question after a service, a greeting, or what is due.
    private String say(OwnerTask task, Texts theirs) {
        List<OwnerTask.Line> now = task.now().isEmpty() ? task.lines() : task.now();
        String clinic = face.clinic().name(theirs.language());
        List<String> sentences = new ArrayList<>(List.of(theirs.get("outreach.sheet.say.hello", clinic)));
        TaskWords spoken = new TaskWords(theirs, today);
        for (OwnerTask.Line line : now) {
            if (line.reminder().kind() == ReminderKind.BIRTHDAY) sentences.add(theirs.get("outreach.sheet.say.birthday", spoken.pet(line)));
            if (line.reminder().kind() == ReminderKind.POINTS_ENDING) sentences.add(theirs.get("outreach.sheet.say.points", line.reminder().due()));
            if (line.reminder().kind() == ReminderKind.CAMPAIGN) sentences.add(theirs.get("outreach.sheet.say.campaign", line.what().in(theirs.language())));
            line.call().ifPresent(call -> sentences.add(call.ask().isEmpty() ? theirs.get("outreach.sheet.say.after", spoken.pet(line), call.after()) : call.ask()));
        }
        List<OwnerTask.Line> care = now.stream().filter(line -> line.reminder().kind().isCare()).toList();
        Map<String, List<String>> due = new LinkedHashMap<>();
        care.forEach(line -> due.computeIfAbsent(spoken.pet(line), pet -> new ArrayList<>()).add(line.what().in(theirs.language())));
        due.forEach((pet, what) -> sentences.add(theirs.get("outreach.sheet.say.due", pet, all(what, theirs))));
        if (!care.isEmpty()) sentences.add(theirs.get("outreach.sheet.say.when"));
        return String.join(" ", sentences);
    }

    /// `one, another and a third`
    private static String all(List<String> what, Texts theirs) {
        return what.size() == 1 ? what.getFirst() : theirs.get("outreach.sheet.say.and", String.join(", ", what.subList(0, what.size() - 1)), what.getLast());
    }

    /// Those that are not known to be wrong, the one to try first at the head.
    private List<String> phones(OwnerTask task) {
        return task.owner().phones().stream().filter(phone -> !task.wrong().contains(phone.number())).map((PhoneNumber phone) -> phone.display(texts.language())).toList();
    }

    private ListPaper around(String title, List<OwnerTask> tasks, Message range) {
        long pets = tasks.stream().flatMap(task -> task.lines().stream()).map(line -> line.pet().id()).distinct().count();
        String foot = texts.get("outreach.sheet.printed", face.by(), face.at()) + (face.clinic().sample() ? " · " + texts.get("outreach.sheet.sample") : "");
        return new ListPaper(face.clinic().name(texts.language()), texts.get(title), texts.get("outreach.sheet.about", Days.weekdayText(today, texts.language()), range),
                texts.get("outreach.sheet.sum", tasks.size(), pets), texts.get("outreach.sheet.empty"), texts.get("outreach.sheet.page"), foot);
    }
}
