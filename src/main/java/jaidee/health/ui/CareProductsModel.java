package jaidee.health.ui;

import jaidee.catalogue.CatalogueService;
import jaidee.catalogue.Item;
import jaidee.health.CareDues;
import jaidee.health.CareProduct;
import jaidee.health.CareProductDraft;
import jaidee.health.CareProductId;
import jaidee.health.CareProducts;
import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import jaidee.kernel.Message;
import jaidee.owners.Species;
import jaidee.staff.Approvals;
import jaidee.staff.Right;
import jaidee.ui.Background;
import jaidee.ui.Notices;
import jaidee.ui.form.Refusals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The list of what the clinic gives, and one of it being typed.
public final class CareProductsModel {
    private final CareProducts products;
    private final CatalogueService catalogue;
    private final CareDues dues;
    private final Approvals approvals;
    private final Background background;
    private final Notices notices;
    private final ObservableList<CareProduct> all = FXCollections.observableArrayList();
    private final Refusals refusals = new Refusals();

    public CareProductsModel(CareProducts products, CatalogueService catalogue, CareDues dues, Approvals approvals, Background background, Notices notices) {
        this.products = products;
        this.catalogue = catalogue;
        this.dues = dues;
        this.approvals = approvals;
        this.background = background;
        this.notices = notices;
    }

    ObservableList<CareProduct> all() {
        return all;
    }

    Refusals refusals() {
        return refusals;
    }

    void load() {
        background.run(products::all).onSuccess(all::setAll);
    }

    List<Item> find(String typed) {
        return catalogue.find(typed);
    }

    Optional<Item> item(ItemId id) {
        return catalogue.all().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /// Every group of every species with its name, and what a product has that no protocol knows.
    Map<String, Bilingual> groups() {
        Map<String, Bilingual> groups = new LinkedHashMap<>();
        for (Species species : Species.values())
            dues.protocol().of(species).forEach(rule -> groups.putIfAbsent(rule.group(), rule.name()));
        all.stream().flatMap(product -> product.groups().stream()).forEach(code -> groups.putIfAbsent(code, new Bilingual(code, code)));
        return groups;
    }

    /// @param id empty for a new one
    void save(Optional<CareProductId> id, CareProductDraft typed, Runnable done) {
        refusals.clear();
        approvals.ask(Right.EDIT_CATALOGUE, Message.of("health.products.save"), by -> background
                .write(() -> id.isPresent() ? products.change(id.get(), typed, by) : products.add(typed, by))
                .onSuccess(outcome -> outcome.handle(saved -> {
                    notices.done(Message.of("health.products.saved", saved.name()));
                    load();
                    done.run();
                }, refusals::show)));
    }
}
