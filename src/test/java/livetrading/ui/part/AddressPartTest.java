package livetrading.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPartTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rsi",
                "1Hour:rsi~tuned~entries:on week(close > sma(20))",
                "a/b\\c;d%e%2F!f!2Fg+h?i#j",
                ".",
                "..",
                "ä€\n\u0000"
            })
    void f128anyTextStandsInAnAddressWithoutWhatServersRefuse(String text) {
        String part = AddressPart.encoded(text);
        assertThat(part).doesNotContain("/", "\\", ";", "%2F", "%5C", "%3B", "%25", "%0A", "%00", "+");
        assertThat(part).doesNotMatch("\\.+");
        assertThat(AddressPart.decoded(part)).isEqualTo(text);
    }
}
