package jaidee.stories;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// An `.xlsx` as a spreadsheet opens it: the rows of each sheet, each cell under its heading.
record Spreadsheet(Map<String, List<Row>> sheets) {
    /// What stands in the cells that are not empty, numbers as they were written.
    record Row(Map<String, String> cells) {
        String text(String heading) {
            return cells.getOrDefault(heading, "");
        }

        BigDecimal number(String heading) {
            return text(heading).isEmpty() ? BigDecimal.ZERO : new BigDecimal(text(heading));
        }
    }

    static Spreadsheet read(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> words = elements(part(zip, "xl/sharedStrings.xml"), "si").stream().map(Element::getTextContent).toList();
            Map<String, List<Row>> sheets = new LinkedHashMap<>();
            for (Element sheet : elements(part(zip, "xl/workbook.xml"), "sheet"))
                sheets.put(sheet.getAttribute("name"), rows(part(zip, "xl/worksheets/sheet" + (sheets.size() + 1) + ".xml"), words));
            return new Spreadsheet(sheets);
        }
    }

    List<Row> sheet(String name) {
        return sheets.get(name);
    }

    private static List<Row> rows(Document sheet, List<String> words) {
        Map<String, String> headings = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        for (Element row : elements(sheet, "row")) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (Element cell : elements(row, "c")) {
                String value = elements(cell, "v").stream().map(Element::getTextContent).findFirst().orElse("");
                String column = cell.getAttribute("r").replaceAll("\\d", "");
                String shown = cell.getAttribute("t").equals("s") ? words.get(Integer.parseInt(value)) : value;
                cells.put(column, shown);
            }
            if (headings.isEmpty()) headings.putAll(cells);
            else rows.add(named(cells, headings));
        }
        return rows;
    }

    private static Row named(Map<String, String> cells, Map<String, String> headings) {
        Map<String, String> named = new LinkedHashMap<>();
        cells.forEach((column, value) -> named.put(headings.get(column), value));
        return new Row(named);
    }

    private static Document part(ZipFile zip, String name) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return DocumentBuilderFactory.newNSInstance().newDocumentBuilder().parse(in);
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IOException(name, broken);
        }
    }

    private static List<Element> elements(org.w3c.dom.Node within, String name) {
        NodeList found = within instanceof Document all ? all.getElementsByTagNameNS("*", name) : ((Element) within).getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) elements.add((Element) found.item(i));
        return elements;
    }
}
