package jaidee.transfer;

import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.owners.OwnerDetails;
import jaidee.owners.PetDetails;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What bringing in a table would do, worked out without doing it.
///
/// @param households in the order of the table; those of whom nothing is new are not among them
/// @param findings   in the order of the rows
/// @param basis      what it was worked out from
public record ImportPlan(SourceTable table, List<ImportColumn> columns, List<Household> households, List<Finding> findings, KnownRows.Basis basis) {
    /// An owner with what the table tells of them.
    ///
    /// @param known    who they are already; empty for a new one
    /// @param memberNo that the table gives them; may be empty
    public record Household(int line, Optional<OwnerId> known, OwnerDetails details, String memberNo, Points points, List<Animal> pets) {
        boolean bringsAnything() {
            return known.isEmpty() || points.isPositive() || pets.stream().anyMatch(Animal::bringsAnything);
        }
    }

    /// A pet with what it was given.
    public record Animal(int line, Optional<PetId> known, PetDetails details, List<Given> given) {
        boolean bringsAnything() {
            return known.isEmpty() || !given.isEmpty();
        }
    }

    /// @param product of the clinic's list, by its number; empty when the text is all that is known
    public record Given(int line, Optional<Long> product, String text, List<String> groups, LocalDate on, String lot) {
    }

    /// How many of what would be new.
    public record Counts(int owners, int pets, int vaccinations, long points, int joined) {
        public boolean isNothing() {
            return owners == 0 && pets == 0 && vaccinations == 0 && points == 0;
        }

        /// In a sentence.
        public Message told() {
            return Message.of("transfer.counts", owners, pets, vaccinations, points);
        }
    }

    public ImportPlan {
        columns = List.copyOf(columns);
        households = List.copyOf(households);
        findings = List.copyOf(findings);
    }

    public Counts counts() {
        List<Animal> pets = households.stream().flatMap(each -> each.pets().stream()).toList();
        return new Counts((int) households.stream().filter(each -> each.known().isEmpty()).count(),
                (int) pets.stream().filter(each -> each.known().isEmpty()).count(), pets.stream().mapToInt(each -> each.given().size()).sum(),
                households.stream().mapToLong(each -> each.points().value()).sum(), (int) households.stream().filter(each -> each.known().isPresent()).count());
    }

    /// Rows that cannot be brought in.
    public List<Integer> badLines() {
        return findings.stream().filter(Finding::bad).map(Finding::line).distinct().toList();
    }
}
