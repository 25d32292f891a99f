package livetrading.ui.research;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import livetrading.research.PointResult;
import livetrading.review.ResearchSheet;
import livetrading.review.ResearchSheet.Axis;

/** Downloads the surface: a row a point, over the whole period. */
final class SurfaceCsv extends Anchor {

    private static final String LINE_END = "\r\n";

    private final ResearchSheet sheet;

    SurfaceCsv(ResearchSheet sheet) {
        this.sheet = sheet;
        setText("Export CSV");
        addClassName("export");
        setHref(this::download);
        getElement().setAttribute("download", true);
    }

    private void download(DownloadEvent event) throws IOException {
        event.setFileName("surface-%s-%s.csv"
                .formatted(sheet.head().ticker(), sheet.head().strategy().replaceAll("[^A-Za-z0-9@~-]+", "-")));
        event.setContentType("text/csv; charset=utf-8");
        try (Writer out = new BufferedWriter(new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8))) {
            write(out, sheet);
        }
    }

    /** Fractions with a dot; what is undefined is empty. */
    static void write(Appendable out, ResearchSheet sheet) throws IOException {
        List<String> header =
                new ArrayList<>(sheet.axes().stream().map(Axis::name).toList());
        header.addAll(List.of("sharpe", "return", "max_drawdown", "trades"));
        out.append(String.join(",", header)).append(LINE_END);
        for (int point = 0; point < sheet.points().size(); point++) {
            List<String> cells = new ArrayList<>();
            for (int axis = 0; axis < sheet.axes().size(); axis++) {
                cells.add(sheet.value(point, axis));
            }
            PointResult result = sheet.points().get(point).result();
            cells.add(result.sharpe().isPresent() ? "" + result.sharpe().getAsDouble() : "");
            cells.add("" + result.totalReturn());
            cells.add("" + result.maxDrawdown());
            cells.add("" + result.trades());
            out.append(String.join(",", cells)).append(LINE_END);
        }
    }
}
