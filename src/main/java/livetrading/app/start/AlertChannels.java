package livetrading.app.start;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.app.storage.DataFolder;
import livetrading.app.storage.StartRefused;
import livetrading.ledger.AlertChannelRows;
import livetrading.ledger.Alerts;
import livetrading.notice.Channel;
import livetrading.notice.ChannelSecrets;
import livetrading.notice.ChannelTrial;
import livetrading.notice.Email;
import livetrading.notice.NewsDesk;
import livetrading.notice.Notifier;
import livetrading.notice.NotifierThread;
import livetrading.notice.Receipts;
import livetrading.notice.StoredChannels;
import livetrading.notice.TelegramChats;
import livetrading.notice.Webhook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The channels for alerts: those that users have added, and those of the environment variables. */
@Configuration(proxyBeanMethods = false)
class AlertChannels {

    private static final String WEBHOOK = "LIVETRADING_ALERT_WEBHOOK";
    private static final String SMTP = "LIVETRADING_ALERT_SMTP";
    private static final String PASSWORD = "LIVETRADING_ALERT_SMTP_PASSWORD";
    private static final String TO = "LIVETRADING_ALERT_MAIL_TO";
    private static final String FROM = "LIVETRADING_ALERT_MAIL_FROM";
    private static final int SMTP_PORT = 587;
    private static final int SMTPS_PORT = 465;

    @Bean
    StoredChannels storedChannels(AlertChannelRows rows, DataFolder folder, Clock clock) {
        return new StoredChannels(
                channels(System.getenv()), rows, new ChannelSecrets(folder.path()), new TelegramChats(), clock);
    }

    @Bean
    Notifier notifier(StoredChannels channels, Alerts alerts, NewsDesk desk, Clock clock) {
        return new Notifier(channels::inUse, alerts, desk, clock);
    }

    @Bean
    ChannelTrial channelTrial(Alerts alerts, Clock clock) {
        return new ChannelTrial(alerts, clock);
    }

    @Bean
    Receipts receipts(StoredChannels channels, Alerts alerts, NewsDesk desk, Clock clock) {
        return new Receipts(channels::inUse, alerts, desk, clock);
    }

    @Bean
    NotifierThread notifierThread(Notifier notifier, Receipts receipts) {
        return new NotifierThread(notifier, receipts);
    }

    /** @throws StartRefused when a variable means nothing, or one of those that belong together is missing */
    static List<Channel> channels(Map<String, String> environment) {
        List<Channel> channels = new ArrayList<>();
        EnvironmentSettings.value(environment, WEBHOOK)
                .map(address -> new Webhook(uri(WEBHOOK, address, "https", "http")))
                .ifPresent(channels::add);
        EnvironmentSettings.value(environment, SMTP)
                .map(address -> email(environment, address))
                .ifPresent(channels::add);
        return channels;
    }

    private static Email email(Map<String, String> environment, String address) {
        URI server = uri(SMTP, address, "smtps", "smtp");
        boolean tls = "smtps".equals(server.getScheme());
        String to = EnvironmentSettings.value(environment, TO)
                .orElseThrow(() ->
                        StartRefused.badSetting("%s is set but %s is not: say to whom alerts go.".formatted(SMTP, TO)));
        int port = server.getPort() >= 0 ? server.getPort() : tls ? SMTPS_PORT : SMTP_PORT;
        String user = Optional.ofNullable(server.getUserInfo()).orElse("");
        String password = EnvironmentSettings.value(environment, PASSWORD).orElse("");
        if (user.contains(":")) {
            throw StartRefused.badSetting("%s holds a password: put it into %s.".formatted(SMTP, PASSWORD));
        }
        return new Email(
                new Email.Server(server.getHost(), port, tls, user, password),
                EnvironmentSettings.value(environment, FROM).orElse(to),
                to);
    }

    private static URI uri(String name, String text, String... schemes) {
        try {
            URI uri = URI.create(text);
            if (uri.getHost() != null && List.of(schemes).contains(uri.getScheme())) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // said below, without the text: it may hold a password
        }
        throw StartRefused.badSetting("%s is not an address that begins with %s://.".formatted(name, schemes[0]));
    }
}
