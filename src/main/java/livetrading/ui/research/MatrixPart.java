package livetrading.ui.research;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livetrading.research.MatrixCell;
import livetrading.review.ResearchSheet;
import livetrading.ui.chart.SurfaceMap;
import livetrading.ui.chart.SurfaceMap.Cell;
import livetrading.ui.chart.SurfaceMap.Mark;
import livetrading.ui.chart.SurfaceMap.Table;

/** What other training lengths and other steps would have earned out of sample. */
final class MatrixPart extends Div {

    MatrixPart(ResearchSheet sheet) {
        addClassName("view-part");
        SurfaceMap map = new SurfaceMap(
                "Sharpe ratio out of sample by training length and step",
                "Sharpe ratio out of sample, over the same bars");
        List<Integer> trains = sheet.matrix().stream()
                .map(MatrixCell::train)
                .distinct()
                .sorted()
                .toList();
        List<Integer> steps = sheet.matrix().stream()
                .map(MatrixCell::step)
                .distinct()
                .sorted()
                .toList();
        Map<List<Integer>, Cell> cells = new HashMap<>();
        sheet.matrix().forEach(cell -> cells.put(List.of(cell.train(), cell.step()), cell(cell, sheet)));
        Cell none = new Cell(Double.NaN, "", Set.of());
        map.show(new Table(
                "step",
                steps.stream().map(String::valueOf).toList(),
                "train",
                trains.stream().map(String::valueOf).toList(),
                trains.stream()
                        .map(train -> steps.stream()
                                .map(step -> cells.getOrDefault(List.of(train, step), none))
                                .toList())
                        .toList()));
        add(new Paragraph("What holds only in one cell is luck: neighbours should say about the same."), map);
    }

    private static Cell cell(MatrixCell cell, ResearchSheet sheet) {
        boolean isOurs = cell.train() == sheet.head().train()
                && cell.step() == sheet.head().step();
        return new Cell(
                cell.sharpe().orElse(Double.NaN),
                "train %d, step %d".formatted(cell.train(), cell.step()),
                isOurs ? Set.of(Mark.CHOSEN) : Set.of());
    }
}
