package livetrading.app.security;

import java.time.Clock;
import livetrading.app.security.SignInLog.Outcome;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Checks the password unless the browser's address has guessed wrong too often. */
final class SlowedAuthentication extends DaoAuthenticationProvider {

    private final LoginAttempts attempts;
    private final SignInLog log;
    private final Clock clock;

    SlowedAuthentication(
            UserDetailsService users, PasswordEncoder encoder, LoginAttempts attempts, SignInLog log, Clock clock) {
        super(users);
        this.attempts = attempts;
        setPasswordEncoder(encoder);
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        String address = Visitor.address(authentication);
        if (!attempts.begin(address, clock.instant())) {
            log.note(Outcome.HAS_TO_WAIT, address);
            throw new LockedException("Too many wrong passwords from " + address);
        }
        try {
            Authentication authenticated = super.authenticate(authentication);
            attempts.succeeded(address);
            log.note(Outcome.SIGNED_IN, address);
            return authenticated;
        } catch (AuthenticationException e) {
            log.note(Outcome.WRONG, address);
            throw e;
        }
    }
}
