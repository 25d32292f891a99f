package livetrading.ui.table;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Downloads the rows of a table that are chosen by its filters, however many they are. */
final class CsvLink<T> extends Anchor {

    private final Csv<T> csv;

    /** Set by the page and read by the download, which does not wait for the page. */
    private volatile Export<T> export;

    private record Export<T>(String name, Csv.Source<T> source) {}

    CsvLink(Csv<T> csv, String name, Csv.Source<T> source) {
        this.csv = csv;
        this.export = new Export<>(name, source);
        setText("Export CSV");
        addClassName("export");
        setHref(this::download);
        getElement().setAttribute("download", true);
    }

    /**
     * Chooses what the next download holds.
     *
     * @param name of the file, without its ending
     * @param isAny whether it holds any row
     */
    void offer(String name, Csv.Source<T> source, boolean isAny) {
        export = new Export<>(name, source);
        setEnabled(isAny);
        setTitle(isAny ? "" : "There is no row to write down");
    }

    private void download(DownloadEvent event) throws IOException {
        Export<T> chosen = export;
        event.setFileName(chosen.name() + ".csv");
        event.setContentType("text/csv; charset=utf-8");
        try (Writer out = new BufferedWriter(new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8))) {
            csv.write(out, chosen.source());
        }
    }
}
