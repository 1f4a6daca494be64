package jaidee.leaflet;

import jaidee.catalogue.Category;
import jaidee.catalogue.Item;
import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import jaidee.kernel.Points;
import jaidee.loyalty.EarnSentence;
import jaidee.loyalty.Programme;
import java.time.LocalDate;
import java.util.List;

/// All that holds on one day and may stand on the leaflet.
///
/// @param items      of the price list
/// @param rewards    that can be had on that day
/// @param partners   names of those with whom points are exchanged
public record LeafletRules(LocalDate day, Programme programme, List<Item> items, List<Category> categories, List<Prize> rewards,
                           List<String> partners) {
    public LeafletRules {
        items = List.copyOf(items);
        categories = List.copyOf(categories);
        rewards = List.copyOf(rewards);
        partners = List.copyOf(partners);
    }

    public record Prize(Bilingual name, Points points) {
    }

    EarnSentence.Names names() {
        return new EarnSentence.Names() {
            @Override
            public Bilingual category(String code) {
                return categories.stream().filter(each -> each.code().equals(code)).map(Category::name).findFirst().orElse(new Bilingual(code, code));
            }

            @Override
            public Bilingual item(ItemId id) {
                return items.stream().filter(each -> each.id().equals(id)).map(Item::name).findFirst().orElse(new Bilingual("-", "-"));
            }

            @Override
            public Bilingual tier(String code) {
                return programme.tierHeld(code).name();
            }
        };
    }
}
