package jaidee.loyalty;

import jaidee.catalogue.CatalogueService;
import jaidee.catalogue.Category;
import jaidee.catalogue.Item;
import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What the clinic calls the things that rules point to. What is no longer there is called by its code.
///
/// @param tiers of the programme whose rules are told
public record RuleNames(List<Category> categories, List<Tier> tiers, Map<ItemId, Bilingual> items) implements EarnSentence.Names {
    public RuleNames {
        categories = List.copyOf(categories);
        tiers = List.copyOf(tiers);
        items = Map.copyOf(items);
    }

    /// Reads the price list; off the FX thread.
    public static RuleNames of(CatalogueService catalogue, Programme programme) {
        return new RuleNames(catalogue.categories(), programme.tiers(), catalogue.all().stream().collect(Collectors.toMap(Item::id, Item::name)));
    }

    public RuleNames with(List<Tier> others) {
        return new RuleNames(categories, others, items);
    }

    @Override
    public Bilingual category(String code) {
        return categories.stream().filter(each -> each.code().equals(code)).findFirst().map(Category::name).orElse(new Bilingual(code, code));
    }

    @Override
    public Bilingual item(ItemId id) {
        return items.getOrDefault(id, new Bilingual("#" + id.value(), "#" + id.value()));
    }

    @Override
    public Bilingual tier(String code) {
        return tiers.stream().filter(each -> each.code().equals(code)).findFirst().map(Tier::name).orElse(new Bilingual(code, code));
    }
}
