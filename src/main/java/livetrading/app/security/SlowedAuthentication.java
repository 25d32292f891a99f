package livetrading.app.security;

import java.time.Clock;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks the password unless the browser's address has guessed wrong too often. */
final class SlowedAuthentication extends DaoAuthenticationProvider {

    private final LoginAttempts attempts = new LoginAttempts();
    private final Clock clock;

    SlowedAuthentication(UserDetailsService users, PasswordEncoder encoder, Clock clock) {
        super(users);
        setPasswordEncoder(encoder);
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        String address = authentication.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "";
        if (!attempts.begin(address, clock.instant())) {
            throw new LockedException("Too many wrong passwords from " + address);
        }
        Authentication authenticated = super.authenticate(authentication);
        attempts.succeeded(address);
        return authenticated;
    }
}
