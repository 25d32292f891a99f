package livetrading.ui.scripts;

import static livetrading.ui.scripts.LineDiff.Kind.ADDED;
import static livetrading.ui.scripts.LineDiff.Kind.REMOVED;
import static livetrading.ui.scripts.LineDiff.Kind.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import livetrading.ui.scripts.LineDiff.Kind;
import livetrading.ui.scripts.LineDiff.Line;
import org.junit.jupiter.api.Test;

class LineDiffTest {

    private static String side(List<Line> lines, Kind left) {
        return String.join(
                "\n",
                lines.stream()
                        .filter(line -> line.kind() == SAME || line.kind() == left)
                        .map(Line::text)
                        .toList());
    }

    @Test
    void showsWhatIsTheSameOnceAndWhatDiffersBeforeAndAfter() {
        assertThat(LineDiff.between("name A\nenter x\nleave y", "name A\nlet t = 1\nenter z\nleave y"))
                .containsExactly(
                        new Line(SAME, "name A"),
                        new Line(REMOVED, "enter x"),
                        new Line(ADDED, "let t = 1"),
                        new Line(ADDED, "enter z"),
                        new Line(SAME, "leave y"));
    }

    @Test
    void eachTextCanBeReadFromIt() {
        String before = "a\nb\nc\nd\ne\nb";
        String after = "b\nc\nx\ne\na\nb\ny";
        List<Line> lines = LineDiff.between(before, after);

        assertThat(side(lines, REMOVED)).isEqualTo(before);
        assertThat(side(lines, ADDED)).isEqualTo(after);
        assertThat(lines.stream().filter(line -> line.kind() == SAME)).hasSize(4);
    }

    /** 20,000 characters can be 20,000 lines: a table of what they have in common would take gigabytes. */
    @Test
    void f111_takesTextsOfManyLinesAsWholes() {
        String before = "\n".repeat(20_000);
        assertThat(LineDiff.between(before, "name A")).hasSize(20_001);
    }
}
