package jaidee.segments;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How another condition is put to those there are, as the first word of it says: "หรือ กระต่าย", "ยกเว้น มีเรื่องร้องเรียน".
public enum Join {
    AND, OR, EXCEPT;

    /// @param rest of what was typed, without that word
    public record Said(Join join, String rest) {
    }

    private record Word(Join join, String word) {
        /// A word of letters that go on is another word: "orange" speaks of no alternative. Thai has no spaces between words.
        boolean begins(String typed) {
            if (!typed.toLowerCase(Locale.ROOT).startsWith(word)) return false;
            return typed.length() == word.length() || Character.isWhitespace(typed.charAt(word.length())) || word.charAt(0) > 'z';
        }
    }

    private static final List<Word> WORDS = Stream.of(OR, EXCEPT).flatMap(join -> TypedCondition.words("segments.typed." + join).map(word -> new Word(join, word)))
            .sorted(Comparator.comparing((Word each) -> each.word().length()).reversed()).toList();

    public static Said read(String typed) {
        String text = typed.strip();
        return WORDS.stream().filter(each -> each.begins(text)).findFirst().map(each -> new Said(each.join(), text.substring(each.word().length()).strip()))
                .orElseGet(() -> new Said(AND, typed));
    }

    public SegmentDefinition put(SegmentDefinition definition, Condition condition) {
        return switch (this) {
            case AND -> definition.and(condition);
            case OR -> definition.or(condition);
            case EXCEPT -> definition.except(condition);
        };
    }
}
