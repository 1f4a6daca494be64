package jaidee.loyalty;

import jaidee.kernel.Message;
import jaidee.kernel.ReckoningLine;
import jaidee.kernel.ReckoningLine.Kind;
import jaidee.kernel.Texts;
import java.util.ArrayList;
import java.util.List;

/// The story of a bill's points as lines to read out, from the first rule to the sum.
public final class EarnStoryWords {
    private final Texts texts;
    private final List<ReckoningLine> lines = new ArrayList<>();

    private EarnStoryWords(Texts texts) {
        this.texts = texts;
    }

    public static Message title(EarnStory story) {
        return story.total().isZero() ? Message.of("loyalty.story.title.none") : Message.of("loyalty.story.title", story.total());
    }

    public static List<ReckoningLine> of(EarnStory story, Texts texts) {
        EarnStoryWords words = new EarnStoryWords(texts);
        words.tell(story);
        return words.lines;
    }

    private void tell(EarnStory story) {
        if (!story.credited()) add(Kind.REMARK, Message.of("loyalty.story.walk_in"));
        for (EarnStory.Step step : story.steps()) {
            String rule = step.rule().in(texts.language());
            String pet = step.pet().map(id -> story.pets().getOrDefault(id, "")).orElse("");
            lines.add(new ReckoningLine(Kind.PART, pet.isEmpty() ? rule : texts.get("loyalty.story.for_pet", rule, pet), step.points().toString()));
            step.workings().forEach(working -> add(Kind.WORKING, working));
            if (step.key().startsWith("SPEND")) story.times().forEach(times -> add(Kind.WORKING, times));
        }
        story.besides().forEach(besides -> lines.add(new ReckoningLine(Kind.PART, texts.get(besides.why()), besides.points().toString())));
        lines.add(new ReckoningLine(Kind.SUM, texts.get("loyalty.story.sum"), story.total().toString()));
        if (story.takenBack().isPositive()) {
            lines.add(new ReckoningLine(Kind.PART, texts.get("loyalty.story.taken_back"), "−" + story.takenBack()));
            lines.add(new ReckoningLine(Kind.SUM, texts.get("loyalty.story.left_of_it"), story.left().toString()));
        }
        if (!story.leftOut().isEmpty()) add(Kind.HEADING, Message.of("loyalty.story.left_out"));
        story.leftOut().forEach(left -> add(Kind.REMARK, Message.of("loyalty.story.left_line", left.what(), left.why())));
        add(Kind.WORKING, Message.of("loyalty.story.version", story.version(), story.since()));
    }

    private void add(Kind kind, Message message) {
        lines.add(new ReckoningLine(kind, texts.get(message), ""));
    }
}
