package jaidee.kernel;

/// A name or sentence that the clinic wrote itself, in both languages: of an item, a coupon, a tier. In the arguments of
/// a `Message` it appears in the language of the reader.
public record Bilingual(String th, String en) {
    public String in(Language language) {
        return language == Language.TH ? th : en;
    }
}
