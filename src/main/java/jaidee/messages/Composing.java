package jaidee.messages;

import jaidee.kernel.Language;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.Texts;
import jaidee.settings.Clinic;
import jaidee.settings.ClinicService;
import jaidee.settings.Setting;
import jaidee.settings.SettingsService;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/// Writes the text for one owner from the clinic’s texts, in the owner’s language.
public final class Composing {
    /// How an owner can refuse news, with `{phone}`; while it is empty the program’s own words.
    public static final Setting<String> OPTOUT_TH = Setting.text("messages.optout-th", "");
    public static final Setting<String> OPTOUT_EN = Setting.text("messages.optout-en", "");

    private final SettingsService settings;
    private final List<VariableSource> sources;

    public Composing(SettingsService settings, List<VariableSource> sources) {
        this.settings = settings;
        this.sources = List.copyOf(sources);
    }

    /// The texts and the clinic as one transaction or read sees them, to write many messages with.
    public final class Desk {
        private final DSLContext ctx;
        private final Map<MessageKind, Map<Language, MessageTemplate>> texts;
        private final Optional<Clinic> clinic;
        private final LocalDate today;

        private Desk(DSLContext ctx, LocalDate today) {
            this.ctx = ctx;
            this.texts = TemplateBook.within(ctx);
            this.clinic = ClinicService.within(ctx);
            this.today = today;
        }

        /// What decides whether these owners may be written to that day.
        public Map<OwnerId, ContactFacts> facts(Collection<OwnerId> owners) {
            return new ContactFactsRepository().of(ctx, owners, today);
        }

        public MessageTemplate template(MessageKind kind, Language language) {
            return texts.get(kind).get(language);
        }

        public Composed compose(MessageKind kind, ContactFacts owner, List<Matter> matters) {
            return compose(template(kind, owner.language()), owner, matters, Map.of());
        }

        /// A text that is not the clinic’s usual one.
        ///
        /// @param own values that hold instead of those the sources know
        public Composed compose(MessageTemplate template, ContactFacts owner, List<Matter> matters, Map<Variable, String> own) {
            TemplateText text = template.text();
            Set<Variable> asked = EnumSet.copyOf(text.variables());
            asked.removeAll(own.keySet());
            Map<Variable, String> values = values(template.kind(), asked, template.language(), owner, matters);
            values.putAll(own);
            return text.filled(values);
        }

        /// Everything a text could say to this owner.
        public Map<Variable, String> values(MessageKind kind, Language language, ContactFacts owner, List<Matter> matters) {
            return values(kind, EnumSet.allOf(Variable.class), language, owner, matters);
        }

        private Map<Variable, String> values(MessageKind kind, Set<Variable> wanted, Language language, ContactFacts owner, List<Matter> matters) {
            Map<Variable, String> values = new EnumMap<>(Variable.class);
            values.putAll(MatterWords.of(matters, kind.namesCare(), today, language));
            values.put(Variable.OWNER, owner.name().greeting());
            clinic.ifPresent(each -> {
                String phone = phone(each, language);
                values.put(Variable.CLINIC, each.name(language));
                values.put(Variable.PHONE, phone);
                values.put(Variable.OPTOUT, optout(language, phone));
            });
            sources.stream().filter(source -> !Collections.disjoint(source.knows(), wanted))
                    .forEach(source -> values.putAll(source.of(ctx, owner.owner(), language, today)));
            return values;
        }
    }

    public Desk at(DSLContext ctx, LocalDate today) {
        return new Desk(ctx, today);
    }

    private String optout(Language language, String phone) {
        String own = settings.value(language == Language.TH ? OPTOUT_TH : OPTOUT_EN);
        return own.isBlank() ? Texts.of(language).get("messages.said.optout", phone) : own.replace(Variable.PHONE.written(), phone);
    }

    private static String phone(Clinic clinic, Language language) {
        return PhoneNumber.parse(clinic.phone()).get().display(language);
    }
}
