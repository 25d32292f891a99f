package livetrading.market.file;

import java.util.Collection;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How the numbers of one file are written: 1,550.40 or 1.550,40, with or without a currency's sign; volumes also as 1.2M.
 *
 * @param decimalComma whether the comma separates the decimals
 */
record Numbers(boolean decimalComma) {

    /** Whole numbers of so many digits are below 2 to the power of 53. */
    private static final int EXACT_DIGITS = 15;

    private static final double[] POWERS = IntStream.rangeClosed(0, EXACT_DIGITS)
            .mapToDouble(power -> Double.parseDouble("1e" + power))
            .toArray();

    private static final Pattern ADORNMENT = Pattern.compile("^[$\u20ac\u00a3]|[ '_]");
    private static final Pattern PLAIN = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?");
    private static final Pattern THOUSANDS = Pattern.compile("[-+]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");
    private static final Pattern SHORT = Pattern.compile("(.*\\d)([KMBT])");

    /** A comma that no thousands can be behind, or that comes after a dot. */
    private static final Pattern SURELY_DECIMAL = Pattern.compile("[^,]*\\.[^,]*,\\d+|\\D*\\d+,(\\d{1,2}|\\d{4,})");

    private static final Pattern SURELY_THOUSANDS = Pattern.compile(".*,.*\\..*|.*,.*,.*");

    /**
     * Tells from all prices of a file how they are written.
     *
     * @param separator of the cells: where it is a semicolon, a comma that could be either separates decimals
     */
    static Numbers of(Collection<String> prices, char separator) {
        boolean anyComma = false;
        boolean anyDot = false;
        for (String price : prices) {
            if (isPlain(price)) {
                anyDot |= price.indexOf('.') >= 0;
                continue;
            }
            if (SURELY_DECIMAL.matcher(price).matches()) {
                return new Numbers(true);
            }
            anyComma |= price.indexOf(',') >= 0;
            anyDot |= price.indexOf('.') >= 0 || SURELY_THOUSANDS.matcher(price).matches();
        }
        return new Numbers(separator == ';' && anyComma && !anyDot);
    }

    /** A decimal number; empty when it is none. */
    OptionalDouble parse(String cell) {
        if (!decimalComma && isPlain(cell)) {
            return OptionalDouble.of(plain(cell));
        }
        String bare = ADORNMENT.matcher(cell).replaceAll("");
        String english = decimalComma ? bare.replace(".", "").replace(',', '.') : withoutThousands(bare);
        return PLAIN.matcher(english).matches()
                ? OptionalDouble.of(Double.parseDouble(english))
                : OptionalDouble.empty();
    }

    /** The same with K, M, B or T for thousands and more; a dash says that nothing was traded. */
    OptionalDouble parseVolume(String cell) {
        if (!decimalComma && isPlain(cell)) {
            return parse(cell);
        }
        if (cell.equals("-")) {
            return OptionalDouble.of(0);
        }
        var matcher = SHORT.matcher(cell.toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return parse(cell);
        }
        double unit = Math.pow(1000, "KMBT".indexOf(matcher.group(2)) + 1);
        OptionalDouble number = parse(matcher.group(1));
        return number.isPresent() ? OptionalDouble.of(Math.rint(number.getAsDouble() * unit)) : number;
    }

    /** Digits with at most one dot, as almost all cells are: seen faster than by a pattern. */
    private static boolean isPlain(String cell) {
        int dots = 0;
        for (int i = 0; i < cell.length(); i++) {
            char each = cell.charAt(i);
            dots += each == '.' ? 1 : 0;
            if (each != '.' && (each < '0' || each > '9')) {
                return false;
            }
        }
        return dots <= 1 && cell.length() > dots;
    }

    /**
     * The same as {@link Double#parseDouble}, faster: digits and a power of ten that a double holds exactly have a quotient
     * that is rounded once.
     */
    private static double plain(String cell) {
        if (cell.length() > EXACT_DIGITS) {
            return Double.parseDouble(cell);
        }
        long digits = 0;
        int decimals = 0;
        boolean afterDot = false;
        for (int i = 0; i < cell.length(); i++) {
            char each = cell.charAt(i);
            if (each == '.') {
                afterDot = true;
            } else {
                digits = 10 * digits + (each - '0');
                decimals += afterDot ? 1 : 0;
            }
        }
        return digits / POWERS[decimals];
    }

    private static String withoutThousands(String cell) {
        return THOUSANDS.matcher(cell).matches() ? cell.replace(",", "") : cell;
    }
}
