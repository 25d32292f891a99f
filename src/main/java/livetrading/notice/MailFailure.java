package livetrading.notice;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import livetrading.market.OutsideText;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Why a mail server did not take a message, in words. */
final class MailFailure {

    /** It wants an encrypted connection or a password first: that can be set, and then it takes it. */
    private static final List<Integer> NOT_YET = List.of(530, 534, 535, 538);

    private static final String INSECURE = "offers no encrypted connection that can be trusted";

    private MailFailure() {}

    /** What the server has answered. */
    private record Answer(int code, String words) {

        private boolean isFinal() {
            return code / 100 == 5 && !NOT_YET.contains(code);
        }
    }

    static DeliveryException of(Email.Server server, MailException failure) {
        List<Throwable> causes = causes(failure);
        Optional<Answer> answer =
                causes.stream().flatMap(cause -> answer(cause).stream()).findFirst();
        if (answer.isEmpty()) {
            return new DeliveryException("%s %s".formatted(server, reason(causes)), failure);
        }
        String words = "%s %s: %s"
                .formatted(
                        server,
                        answer.get().isFinal() ? "refuses it" : "does not take it now",
                        OutsideText.line(answer.get().words()));
        return answer.get().isFinal() ? DeliveryException.forGood(words) : new DeliveryException(words, failure);
    }

    /** What went wrong with the message is beside what went wrong with sending, and the answer about its receiver below. */
    private static List<Throwable> causes(MailException failure) {
        List<Throwable> causes = new ArrayList<>();
        if (failure instanceof MailSendException sending) {
            Stream.of(sending.getMessageExceptions()).forEach(one -> add(causes, one));
        }
        add(causes, failure);
        return causes;
    }

    private static void add(List<Throwable> causes, @Nullable Throwable first) {
        for (Throwable cause = first; cause != null; cause = cause.getCause()) {
            causes.add(cause);
        }
    }

    private static Optional<Answer> answer(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException refused -> Optional.of(answer(refused, refused.getReturnCode()));
            case SMTPSendFailedException refused
            when refused.getReturnCode() >= 400 -> Optional.of(answer(refused, refused.getReturnCode()));
            default -> Optional.empty();
        };
    }

    private static Answer answer(MessagingException refused, int code) {
        return new Answer(code, String.valueOf(refused.getMessage()));
    }

    private static String reason(List<Throwable> causes) {
        return causes.stream()
                .flatMap(cause -> reason(cause).stream())
                .findFirst()
                .orElse("did not take the message");
    }

    private static Optional<String> reason(Throwable cause) {
        return switch (cause) {
            case AuthenticationFailedException refused -> Optional.of("does not accept the user or the password");
            case ConnectException closed -> Optional.of("cannot be reached");
            case UnknownHostException unknown -> Optional.of("is not known by that name");
            case SocketTimeoutException late -> Optional.of("did not answer in time");
            case SSLException insecure -> Optional.of(INSECURE);
            case MessagingException insecure
            when String.valueOf(insecure.getMessage()).contains("STARTTLS") -> Optional.of(INSECURE);
            default -> Optional.empty();
        };
    }
}
