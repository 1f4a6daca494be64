package jaidee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetFileTest {
    private final Sheet sheet = PaperFixture.TYPESETTER.card(PaperFixture.card(0));
    @TempDir
    private Path folder;

    @Test
    void aSavedSheetIsThePdfAndNothingElseIsLeft() throws IOException {
        Path file = folder.resolve("บัตรสมาชิก.pdf");
        Files.writeString(file, "older");
        assertThat(SheetFile.save(sheet, file)).isEqualTo(Outcome.done(file));
        assertThat(file).hasBinaryContent(sheet.pdf());
        assertThat(files()).containsExactly(file);
    }

    @Test
    void aMissingFolderIsRefused() {
        Path file = folder.resolve("nowhere").resolve("card.pdf");
        assertThat(SheetFile.save(sheet, file)).isEqualTo(Outcome.refused(new PaperRefusal.NotWritable(file)));
    }

    @Test
    void aNameThatIsAFolderIsRefusedAndNothingIsLeft() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("card.pdf").resolve("inside")).getParent();
        assertThat(SheetFile.save(sheet, taken)).isEqualTo(Outcome.refused(new PaperRefusal.NotWritable(taken)));
        assertThat(files()).containsExactly(taken);
    }

    @Test
    void fileNamesHaveNothingThatASystemRefuses() {
        Sheet receipt = PaperFixture.TYPESETTER.document(PaperFixture.receipt(), Stock.ROLL_80);
        assertThat(receipt.fileName()).isEqualTo("ใบเสร็จรับเงิน-ใบกำกับภาษีอย่างย่อ RC-2569-000123.pdf");
    }

    private Stream<Path> files() throws IOException {
        return Files.list(folder);
    }
}
