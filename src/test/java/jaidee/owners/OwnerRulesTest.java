package jaidee.owners;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Language;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnerRulesTest {
    @ParameterizedTest
    @CsvSource({"a@b.co, true", "somying.j@example.co.th, true", "somying, false", "a b@c.th, false", "a@b, false", "@b.co, false"})
    void addressesOfMailHaveTheirShape(String email, boolean right) {
        assertThat(OwnerRules.faults(withContact(email, "")).isEmpty()).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({"10110, true", "1011, false", "01100, false", "101101, false", "กทม, false"})
    void postcodesHaveFiveDigits(String postcode, boolean right) {
        assertThat(OwnerRules.faults(withContact("", postcode)).isEmpty()).isEqualTo(right);
    }

    @Property
    void cleaningTwiceChangesNothingMore(@ForAll String first, @ForAll String note) {
        OwnerDetails typed = new OwnerDetails(OwnerName.of(first, ""), Contact.of(), "", note);
        OwnerDetails once = OwnerRules.cleaned(typed);
        assertThat(OwnerRules.cleaned(once)).isEqualTo(once);
    }

    @Property
    void cleanedNamesEitherFitTheirColumnsOrAreFaulty(@ForAll String first) {
        OwnerDetails details = OwnerRules.cleaned(new OwnerDetails(OwnerName.of(first, ""), Contact.of(), "", ""));
        boolean fits = !details.name().first().isEmpty() && details.name().first().length() <= OwnerRules.NAME;
        assertThat(OwnerRules.faults(details).isEmpty()).isEqualTo(fits);
    }

    private static OwnerDetails withContact(String email, String postcode) {
        Contact contact = new Contact(List.of(), "", email, new PostalAddress("", "", "", "", postcode), Language.TH, Optional.empty());
        return new OwnerDetails(OwnerName.of("สมหญิง", ""), contact, "", "");
    }
}
