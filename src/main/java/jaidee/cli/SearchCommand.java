package jaidee.cli;

import jaidee.cards.CardTerms;
import jaidee.checkout.LastVisits;
import jaidee.db.Database;
import jaidee.db.Transactions;
import jaidee.kernel.Message;
import jaidee.kernel.PhoneNumber;
import jaidee.owners.OwnerChanges;
import jaidee.owners.OwnerLine;
import jaidee.owners.OwnerSearch;
import jaidee.owners.PetLine;
import jaidee.owners.SearchHit;
import jaidee.search.SearchIndex;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jaidee search`: what the box at the desk answers, one owner a line.
@Command(name = "search", mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Option(names = "--data", paramLabel = "DIR", required = true)
    private Path data;

    @Option(names = "--most", paramLabel = "N", defaultValue = "20")
    private int most;

    @Parameters(paramLabel = "TEXT", arity = "1..*", descriptionKey = "jaidee.search.text")
    private List<String> words;

    SearchCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        return new ClinicFolder(data, console, clock).with(this::search);
    }

    private int search(Database database) {
        Transactions transactions = database.transactions();
        OwnerSearch search = new OwnerSearch(transactions, new SearchIndex(Runnable::run), new OwnerChanges(transactions),
                List.of(new CardTerms(transactions), new LastVisits(transactions)));
        search.load();
        List<SearchHit> hits = search.find(String.join(" ", words), Math.max(1, most));
        hits.forEach(hit -> console.line(line(hit)));
        if (hits.isEmpty()) console.complain(Message.of("cli.search.nothing", String.join(" ", words)));
        return Cli.DONE;
    }

    private static String line(SearchHit hit) {
        OwnerLine owner = hit.owner();
        String phones = owner.phones().stream().map(PhoneNumber::display).collect(Collectors.joining(" "));
        String pets = owner.pets().stream().map(PetLine::name).collect(Collectors.joining(", "));
        String besides = hit.besides(owner.name().spoken(), phones, pets, owner.memberNo()).map(match -> match.text()).orElse("");
        return Stream.of(owner.memberNo(), owner.name().spoken(), phones, pets, besides).filter(part -> !part.isEmpty())
                .collect(Collectors.joining("  "));
    }
}
