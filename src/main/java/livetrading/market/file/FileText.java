package livetrading.market.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the bytes of a file into the text of a table, or says what it is instead of one. */
final class FileText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern WEB_PAGE = Pattern.compile("(?is)\\s*<(!doctype|html|head|body|\\?xml|!--).*");
    private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>\\s*([^<]{1,80})");
    private static final Pattern JSON = Pattern.compile("(?s)\\s*[\\[{].*");

    private FileText() {}

    static String of(byte[] bytes) throws BadPriceFile {
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            throw BadPriceFile.whole("it is an Excel workbook or another zip archive, not text: save it as CSV");
        }
        if (startsWith(bytes, 0x1f, 0x8b)) {
            throw BadPriceFile.whole("it is compressed: unpack it");
        }
        String text = decoded(bytes).replace(BYTE_ORDER_MARK, "");
        if (text.isBlank()) {
            throw new BadPriceFile(1, "the file is empty");
        }
        if (WEB_PAGE.matcher(text).matches()) {
            Matcher title = TITLE.matcher(text);
            String shown = title.find() ? " ('%s')".formatted(title.group(1).strip()) : "";
            throw BadPriceFile.whole("it is a web page%s, not a table of prices".formatted(shown));
        }
        if (JSON.matcher(text).matches()) {
            throw BadPriceFile.whole("it is JSON, not a table of prices: ask for CSV");
        }
        return text;
    }

    /** Excel's "Unicode text" is UTF-16. */
    private static String decoded(byte[] bytes) throws BadPriceFile {
        boolean wide = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw BadPriceFile.whole("the file is not UTF-8 text");
        }
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || bytes[i] != (byte) magic[i]) {
                return false;
            }
        }
        return true;
    }
}
