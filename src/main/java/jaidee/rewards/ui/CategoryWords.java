package jaidee.rewards.ui;

import jaidee.catalogue.Category;
import jaidee.ui.UiTexts;
import javafx.util.StringConverter;

/// A category of the price list as it is chosen from; the one without a code is all of them.
final class CategoryWords extends StringConverter<Category> {
    private final UiTexts texts;

    CategoryWords(UiTexts texts) {
        this.texts = texts;
    }

    @Override
    public String toString(Category category) {
        if (category == null) return "";
        return category.code().isEmpty() ? texts.get("rewards.design.whole_bill") : category.name().in(texts.language());
    }

    @Override
    public Category fromString(String text) {
        throw new UnsupportedOperationException("it is chosen, not typed");
    }
}
