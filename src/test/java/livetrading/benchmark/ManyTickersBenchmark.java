package livetrading.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import livetrading.command.CommandLine;
import livetrading.market.Bars;

/**
 * How long {@code evaluate} takes for many made-up tickers, random walks that share a market, and how much memory.
 * Arguments: how many, a folder, which is filled unless it has files already, and options of the command to measure.
 */
final class ManyTickersBenchmark {

    private static final int BARS = 2500;
    private static final int LETTERS = 26;
    private static final int THREADS = 2;

    private ManyTickersBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int tickers = Integer.parseInt(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        write(folder, tickers);
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long began = System.nanoTime();
        long processor = machine.getProcessCpuTime();
        Path results = folder.resolve("results.json");
        try (var out = new PrintStream(Files.newOutputStream(results), false, StandardCharsets.UTF_8)) {
            CommandLine.run(command(folder, List.of(arguments).subList(2, arguments.length)), out, System.err);
        }
        System.out.printf(
                Locale.ROOT,
                "%d tickers of %d bars, %d threads: %.0f s, %.0f s of processor time, heap at most %d MB, %s, results %d MB%n",
                tickers,
                BARS,
                THREADS,
                seconds(System.nanoTime() - began),
                seconds(machine.getProcessCpuTime() - processor),
                Runtime.getRuntime().maxMemory() >> 20,
                mostResident(),
                Files.size(results) >> 20);
    }

    private static String[] command(Path folder, List<String> options) {
        List<String> words = new ArrayList<>(List.of(
                "evaluate", "--prices", folder.toString(), "--format", "json", "--threads", String.valueOf(THREADS)));
        words.addAll(options);
        return words.toArray(String[]::new);
    }

    private static double seconds(long nanos) {
        return (double) nanos / TimeUnit.SECONDS.toNanos(1);
    }

    private static String mostResident() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .map(line -> "resident at most " + line.substring(6).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    private static void write(Path folder, int tickers) throws IOException {
        for (int i = 0; i < tickers; i++) {
            Path file = folder.resolve(symbol(i) + ".csv");
            if (!Files.exists(file)) {
                Files.writeString(file, text(BenchmarkPrices.walk(symbol(i), BARS, new Random(i).nextLong())));
            }
        }
    }

    private static String symbol(int i) {
        return "T" + letter(i / LETTERS / LETTERS) + letter(i / LETTERS) + letter(i);
    }

    private static char letter(int number) {
        return (char) ('A' + number % LETTERS);
    }

    private static String text(Bars bars) {
        var text = new StringBuilder("Date,Open,High,Low,Close,Volume\n");
        for (int i = 0; i < bars.size(); i++) {
            text.append(bars.date(i)).append(',');
            text.append(bars.open()[i]).append(',').append(bars.high()[i]).append(',');
            text.append(bars.low()[i]).append(',').append(bars.close()[i]).append(',');
            text.append((long) bars.volume()[i]).append('\n');
        }
        return text.toString();
    }
}
