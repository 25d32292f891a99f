package livetrading.ui.system;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Version;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.lang.management.RuntimeMXBean;
import java.time.Duration;
import java.time.Instant;
import livetrading.engine.ProgramVersion;
import livetrading.ledger.Storage;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Figure;
import livetrading.ui.part.Panel;
import org.springframework.boot.SpringBootVersion;

/** Versions of the program, and the memory it uses. */
final class ProgramPanel extends Div {

    private final Storage storage;
    private final Figure uptime = new Figure("Up for");
    private final Figure heap = new Figure("Memory");
    private final Figure threads = new Figure("Threads");
    private final Figure load = new Figure("Load");
    private final Figure database = new Figure("Database");
    private final Figure disk = new Figure("Free on the disk");

    ProgramPanel(Storage storage) {
        this.storage = storage;
        Div figures = new Div(
                uptime,
                heap,
                threads,
                load,
                database,
                disk,
                new Figure("Version").show(new ProgramVersion().text(), "Vaadin " + Version.getFullVersion()),
                new Figure("Java")
                        .show(
                                Runtime.version().feature() + "",
                                "%s, Spring Boot %s".formatted(Runtime.version(), SpringBootVersion.getVersion())));
        figures.addClassNames("figures", "roomy");
        add(new Panel("Program", figures));
    }

    void show() {
        RuntimeMXBean runtime = ManagementFactory.getRuntimeMXBean();
        MemoryUsage memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        uptime.show(
                Formats.duration(Duration.ofMillis(runtime.getUptime())),
                "since " + Formats.dateTime(Instant.ofEpochMilli(runtime.getStartTime())));
        heap.show(Formats.bytes(memory.getUsed()), "of " + Formats.bytes(memory.getMax()));
        threads.show(Formats.count(ManagementFactory.getThreadMXBean().getThreadCount()));
        double average = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        load.show(
                // negative where the system does not tell
                average < 0 ? Formats.MISSING : Formats.ratio(average),
                "%d processors".formatted(Runtime.getRuntime().availableProcessors()));
        database.show(Formats.bytes(storage.bytes()), storage.product());
        disk.show(Formats.bytes(storage.freeBytes()));
    }
}
