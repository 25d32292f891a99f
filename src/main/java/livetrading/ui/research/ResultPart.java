package livetrading.ui.research;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import livetrading.review.KeptResearch.Kept.Result;
import livetrading.review.ResearchFigures;
import livetrading.review.ResearchSheet;
import livetrading.ui.part.Later;
import livetrading.ui.part.Panel;

/** All that a result says. */
final class ResultPart extends Div {

    ResultPart(Result kept) {
        addClassNames("view-part", "research-result");
        ResearchSheet sheet = kept.sheet();
        ResearchFigures figures = ResearchFigures.of(sheet);
        add(
                new Panel("Verdict", new VerdictPart(sheet, figures)),
                new Panel("In sample and out of sample", new PlayedGrid(sheet), new CurvesPart(sheet)),
                new Panel("Scores of all points", new Component[] {new SurfaceCsv(sheet)}, new SurfacePart(kept)),
                new Later(
                        new Panel("What was chosen when", new PathPart(sheet, figures)),
                        new Panel("What choices promised, and what came", new StepsPart(sheet, figures)),
                        new Panel("Other training lengths and steps", new MatrixPart(sheet)),
                        new Panel("What else might have come of it", new ChancePart(sheet.judgement()))));
    }
}
