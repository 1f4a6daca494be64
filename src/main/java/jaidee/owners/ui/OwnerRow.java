package jaidee.owners.ui;

import jaidee.kernel.FoldedText;
import jaidee.kernel.Message;
import jaidee.owners.OwnerLine;
import jaidee.owners.PetLine;
import jaidee.owners.SearchHit;
import jaidee.ui.Marked;
import jaidee.ui.UiTexts;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// An owner on two lines: name and number, phones and pets, with what answered the search marked.
final class OwnerRow extends HBox {
    private static final int PETS = 6;
    private static final double FACE = 24;

    OwnerRow(UiTexts texts, SearchHit hit) {
        super(16);
        OwnerLine owner = hit.owner();
        getStyleClass().add("owner-row");
        setAlignment(Pos.CENTER_LEFT);
        Label number = quiet(owner.memberNo());
        HBox top = new HBox(12, marked(hit, owner.name().spoken(), "owner-name"), number);
        top.setAlignment(Pos.CENTER_LEFT);
        HBox below = new HBox(12, marked(hit, phones(texts, owner), "owner-phones"));
        below.setAlignment(Pos.CENTER_LEFT);
        owner.pets().stream().limit(PETS).forEach(pet -> below.getChildren().add(pet(hit, pet)));
        if (owner.pets().size() > PETS) below.getChildren().add(quiet("+" + (owner.pets().size() - PETS)));
        besides(texts, hit, below);
        VBox words = new VBox(2, top, below);
        getChildren().addAll(words);
    }

    private static void besides(UiTexts texts, SearchHit hit, HBox below) {
        if (hit.matches().isEmpty()) return;
        String pets = hit.owner().pets().stream().map(PetLine::name).collect(Collectors.joining(" "));
        hit.besides(hit.owner().name().spoken(), phones(texts, hit.owner()), pets, hit.owner().memberNo())
                .ifPresent(match -> below.getChildren().add(new Marked(match.text(), List.of(range(match.range()))).node("owner-phones")));
    }

    private static HBox pet(SearchHit hit, PetLine pet) {
        HBox box = new HBox(4, new PetPicture(pet.species(), pet.status(), FACE), marked(hit, pet.name(), "owner-pet"));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static HBox marked(SearchHit hit, String shown, String style) {
        return new Marked(shown, hit.marks(shown).stream().map(OwnerRow::range).toList()).node(style);
    }

    private static Marked.Range range(FoldedText.Range range) {
        return new Marked.Range(range.start(), range.end());
    }

    static String phones(UiTexts texts, OwnerLine owner) {
        if (owner.phones().isEmpty()) return texts.get(Message.of("owners.list.no_phone"));
        return owner.phones().stream().map(phone -> phone.display(texts.language())).collect(Collectors.joining(" · "));
    }

    private static Label quiet(String words) {
        Label label = new Label(words);
        label.getStyleClass().addAll("small", "muted");
        return label;
    }
}
