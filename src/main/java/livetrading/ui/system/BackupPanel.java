package livetrading.ui.system;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import livetrading.ledger.BackupRuns;
import livetrading.ledger.Storage;
import livetrading.ledger.Storage.Backup;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Notices;
import livetrading.ui.part.Panel;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Rows;

/** Copies of the database: makes one, lists those that there are, and says how one is put back. */
final class BackupPanel extends Div {

    private final Storage storage;
    private final Grid<Backup> grid = new Grid<>();
    private final Rows<Backup> rows = new Rows<>(grid, Backup::file);

    BackupPanel(Storage storage, BackupRuns runs) {
        this.storage = storage;
        Button now = new Button("Back up now");
        now.setDisableOnClick(true);
        now.addClickListener(click -> {
            backUp();
            now.setEnabled(true);
        });
        add(new Panel("Backups", new Component[] {now}, new Paragraph(daily(runs)), grid(), restoring()));
        rows.show(storage.backups());
    }

    /** The list of the backups. */
    Grid<?> list() {
        return grid;
    }

    private static String daily(BackupRuns runs) {
        return runs.findFirstByFileIsNotNullOrderByIdDesc()
                .map(last -> "The last one by itself was made and verified %s; one is made after each close"
                        .formatted(Formats.dateTime(last.endedAt())))
                .orElse("One is made after each close, none yet");
    }

    private Component grid() {
        Columns<Backup> columns = new Columns<>(grid);
        columns.time("Made", Backup::at);
        columns.number("Size", Backup::bytes, row -> Formats.bytes(row.bytes()));
        grid.addComponentColumn(BackupPanel::download).setHeader("File").setFlexGrow(1);
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setEmptyStateText("No backup yet. A backup is made while trading goes on, and lies in %s"
                .formatted(storage.backupFolder()));
        return grid;
    }

    private static Component download(Backup backup) {
        var link = new Anchor(
                DownloadHandler.forFile(backup.file().toFile()),
                String.valueOf(backup.file().getFileName()));
        // the name of a daily one is longer than a phone is wide
        link.getStyle().set("overflow-wrap", "anywhere").set("white-space", "normal");
        return link;
    }

    private Component restoring() {
        Details details = new Details(
                "How to restore a backup",
                new OrderedList(
                        new ListItem("Stop the program: ./stop_daemon.sh"),
                        new ListItem("Restore one: scripts/livetrading restore %s/…".formatted(storage.backupFolder())),
                        new ListItem("Start the program: ./start_daemon.sh")),
                new Paragraph(
                        "The database that was there is kept beside it. At Alpaca, the program takes over what was"
                                + " executed since the backup before it trades. Keys for Alpaca are not in a backup."));
        return details;
    }

    private void backUp() {
        try {
            Backup made = storage.backUp();
            Notices.done("Backed up: %s, %s".formatted(made.file().getFileName(), Formats.bytes(made.bytes())));
        } catch (IOException e) {
            Notices.failed("Not backed up: %s. Nothing was changed; trading goes on".formatted(e.getMessage()));
        }
        rows.show(storage.backups());
    }
}
