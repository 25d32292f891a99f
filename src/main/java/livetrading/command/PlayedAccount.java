package livetrading.command;

import java.time.LocalDate;
import livetrading.account.AccountResult;
import livetrading.account.AccountSettings;
import livetrading.settings.SettingTexts;

/**
 * What an account would have done.
 *
 * @param texts the settings as they were asked for
 */
record PlayedAccount(SettingTexts texts, AccountSettings settings, AccountResult result) {

    LocalDate from() {
        return result.marks().getFirst().date();
    }

    LocalDate to() {
        return result.marks().getLast().date();
    }
}
