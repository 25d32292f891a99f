package livetrading.ui.scripts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.BiConsumer;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Notices;

/** Takes a file that is chosen, or dropped onto it. What is no text is refused with a sentence, and nothing happens. */
final class ImportButton extends Upload {

    private static final String TOO_LONG = "The file is too long for a strategy, which has at most 20,000 characters";

    /** @param read takes the text and the name of the file */
    ImportButton(BiConsumer<String, String> read) {
        setUploadHandler(UploadHandler.inMemory((file, content) -> read(file.fileName(), content, read)));
        setUploadButton(new Button("Import a file"));
        setDropLabel(new Span("or drop it here"));
        setMaxFileSize(ScriptFile.MOST_BYTES);
        setAcceptedFileTypes();
        addFileRejectedListener(rejected -> Notices.failed(TOO_LONG));
        addClassName("script-import");
    }

    private void read(String name, byte[] content, BiConsumer<String, String> read) {
        clearFileList();
        try {
            read.accept(ScriptFile.text(name, content), name);
        } catch (ScriptFile.NoText e) {
            Notices.failed(Formats.sentence(String.valueOf(e.getMessage())));
        }
    }
}
