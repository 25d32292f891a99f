package livetrading.notice;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import livetrading.ledger.Alert;

/** Posts alerts as JSON, usually with the members {@code kind}, {@code message}, {@code at} and {@code text}. */
public final class Webhook implements Channel {

    private static final String HMAC = "HmacSHA256";

    private final String name;
    private final URI address;
    private final BodyTemplate template;
    private final String secret;

    /** The one of the environment: chat programs show the member {@code text}. */
    public Webhook(URI address) {
        this("webhook", address, BodyTemplate.USUAL, "");
    }

    /** @param secret what signs the body, so that the receiver can tell it from a forged one; empty for no signature */
    Webhook(String name, URI address, BodyTemplate template, String secret) {
        this.name = name;
        this.address = address;
        this.template = template;
        this.secret = secret;
    }

    @Override
    public String name() {
        return name;
    }

    /** The path of such an address is often its password. */
    @Override
    public String describe() {
        return "webhook at " + address.getHost();
    }

    @Override
    public Word deliver(Alert alert) throws DeliveryException {
        String body = template.filled(alert);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!secret.isEmpty()) {
            request.header("X-Signature", "sha256=" + signature(body));
        }
        new Provider(address.getHost()).accepted(request);
        return Word.taken(address.getHost() + " has it");
    }

    private String signature(String body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }
}
