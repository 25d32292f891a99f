package livetrading.market.file;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A price file cannot be used; the message is all that is wrong in words, without the file and the first line. */
public final class BadPriceFile extends Exception {

    private final Remark first;

    /** @param line counted from 1, the header included */
    BadPriceFile(int line, String reason) {
        this(List.of(new Remark(line, reason)));
    }

    /** @param problems at least one */
    BadPriceFile(List<Remark> problems) {
        super(Stream.concat(
                        Stream.of(problems.getFirst().text()),
                        problems.stream().skip(1).map(Remark::next))
                .collect(Collectors.joining("; ")));
        first = problems.getFirst();
    }

    static BadPriceFile whole(String reason) {
        return new BadPriceFile(List.of(Remark.whole(reason)));
    }

    /** The first line at fault, counted from 1, the header included; empty when it is the whole file. */
    public OptionalInt line() {
        return first.place();
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    /** Where and why, for instance {@code GOOG.csv, line 3: high 9.0 is below low 11.0}. */
    public String of(String file) {
        return new Remark(first.line(), "").of(file) + reason();
    }
}
