package jaidee.cards.ui;

import jaidee.cards.CardPrinting;
import jaidee.cards.CardService;
import jaidee.cards.EndReason;
import jaidee.cards.FamilyCard;
import jaidee.cards.MemberCard;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import jaidee.owners.Enrolled;
import jaidee.paper.CardPaper;
import jaidee.paper.Sheet;
import jaidee.paper.Typesetter;
import jaidee.paper.ui.PaperDesk;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Printing and replacing the card of an owner, offered on the profile and right after an enrolment.
public final class CardDeeds {
    private static final int ON_A_SHEET = 10;
    private static final double TEXT_WIDTH = 460;

    private final Kit kit;
    private final CardService cards;
    private final CardPrinting printing;
    private final Supplier<Typesetter> typesetter;
    private final PaperDesk paper;
    private final Supplier<StaffId> who;

    public CardDeeds(Kit kit, CardService cards, CardPrinting printing, Supplier<Typesetter> typesetter, PaperDesk paper,
                     Supplier<StaffId> who) {
        this.kit = kit;
        this.cards = cards;
        this.printing = printing;
        this.typesetter = typesetter;
        this.paper = paper;
        this.who = who;
    }

    /// What a card goes on.
    private enum Form {
        CARD("cards.print.card"), STICKER("cards.print.sticker"), SHEET("cards.print.sheet");

        private final String key;

        Form(String key) {
            this.key = key;
        }
    }

    /// The deeds of one owner's profile.
    public List<Deed> of(OwnerId owner) {
        return List.of(Deed.of("cards.deed.print", "F8", () -> print(owner)),
                Deed.of("cards.deed.replace", "Ctrl+F3", () -> replace(owner)));
    }

    /// What follows an enrolment: the card, ready to be printed with Enter.
    public void afterEnrolment(Enrolled enrolled) {
        kit.notices().done(Message.of("cards.enrolled", enrolled.memberNo()));
        print(enrolled.owner());
    }

    public void print(OwnerId owner) {
        kit.background().run(() -> cards.family(owner)).onSuccess(family -> {
            if (family.size() == 1) print(owner, family.getFirst());
            else askWhose(owner, family);
        });
    }

    private void print(OwnerId owner, FamilyCard one) {
        if (one.card().isPresent()) ask(one.card().get());
        else if (one.carer().isEmpty()) replace(owner);
        else issueForCarer(owner, one.carer().get());
    }

    /// Each of the family has a card of their own, all for the one account.
    private void askWhose(OwnerId owner, List<FamilyCard> family) {
        ChoiceChips<FamilyCard> whose = new ChoiceChips<>(family, each -> each.carer().isEmpty() ? kit.texts().of("cards.family.owner")
                : kit.texts().with(now -> now.get(each.card().isPresent() ? "cards.family.carer" : "cards.family.new", each.name())));
        whose.valueProperty().set(family.getFirst());
        Label hint = kit.texts().bind(new Label(), "cards.family.hint");
        hint.setWrapText(true);
        hint.setMaxWidth(TEXT_WIDTH);
        hint.getStyleClass().add("muted");
        Panel panel = kit.dialogs().panel(Message.of("cards.print.title"), new VBox(12, new Field(kit.texts(), "cards.family.whose", whose), hint));
        panel.offer(Deed.of("cards.family.another", "F8", () -> {
            FamilyCard chosen = whose.valueProperty().get();
            panel.close();
            if (chosen.carer().isEmpty()) replace(owner);
            else issueForCarer(owner, chosen.carer().get());
        })).offerPrimary(Deed.of("cards.family.go", "F12", () -> {
            panel.close();
            print(owner, whose.valueProperty().get());
        })).focusing(whose).open();
    }

    private void issueForCarer(OwnerId owner, long carer) {
        StaffId by = who.get();
        kit.background().write(() -> cards.issueForCarer(owner, carer, by)).onSuccess(outcome -> outcome.handle(fresh -> {
            kit.notices().done(Message.of("cards.replaced", fresh.code().readable()));
            ask(fresh);
        }, kit.notices()::refused));
    }

    private void ask(MemberCard card) {
        ChoiceChips<Form> form = new ChoiceChips<>(List.of(Form.values()), each -> kit.texts().of(each.key));
        form.valueProperty().set(Form.CARD);
        Label number = kit.texts().bind(new Label(), "cards.print.number", card.code().readable());
        number.getStyleClass().add("muted");
        VBox content = new VBox(12, new Field(kit.texts(), "cards.print.how", form), number);
        Panel panel = kit.dialogs().panel(Message.of("cards.print.title"), content);
        panel.offerPrimary(Deed.of("cards.print.go", "F12", () -> {
            panel.close();
            StaffId by = who.get();
            paper.preview(sheet(card, form.valueProperty().get()), () -> cards.printed(List.of(card.id()), by));
        })).focusing(form).open();
    }

    private Callable<Sheet> sheet(MemberCard card, Form form) {
        Language language = kit.texts().language();
        return () -> {
            CardPaper face = printing.paper(card, language);
            return switch (form) {
                case CARD -> typesetter.get().card(face);
                case STICKER -> typesetter.get().cardSticker(face);
                case SHEET -> typesetter.get().cardsA4(Collections.nCopies(ON_A_SHEET, face));
            };
        };
    }

    private void replace(OwnerId owner) {
        ChoiceChips<EndReason> why = new ChoiceChips<>(List.of(EndReason.LOST, EndReason.DAMAGED),
                each -> kit.texts().of(each == EndReason.LOST ? "cards.replace.lost" : "cards.replace.damaged"));
        why.valueProperty().set(EndReason.LOST);
        Label consequence = kit.texts().bind(new Label(), "cards.replace.what_happens");
        consequence.setWrapText(true);
        consequence.setMaxWidth(TEXT_WIDTH);
        VBox content = new VBox(12, new Field(kit.texts(), "cards.replace.why", why), consequence);
        Panel panel = kit.dialogs().panel(Message.of("cards.replace.title"), content);
        panel.offerPrimary(Deed.of("cards.replace.go", "F12", () -> {
            panel.close();
            issue(owner, why.valueProperty().get());
        })).focusing(why).open();
    }

    private void issue(OwnerId owner, EndReason why) {
        StaffId by = who.get();
        kit.background().write(() -> cards.replace(owner, why, by)).onSuccess(outcome -> outcome.handle(fresh -> {
            kit.notices().done(Message.of("cards.replaced", fresh.code().readable()));
            ask(fresh);
        }, kit.notices()::refused));
    }
}
