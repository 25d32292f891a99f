package livetrading.app.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Optional;
import livetrading.app.storage.DataFolder;
import livetrading.app.storage.StartRefused;
import livetrading.ui.shell.LoginView;
import livetrading.vault.MonitorToken;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** One user; without a login there is nothing but the login page and the health answer. */
@Configuration(proxyBeanMethods = false)
class Security {

    /** Vaadin's client evaluates scripts that the server sends, and styles itself inline. */
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
            + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** What can stand in a header, and is too long to be tried out. */
    private static final String A_TOKEN = "[A-Za-z0-9._~+/=-]{20,}";

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            UserDetailsService users,
            PasswordEncoder encoder,
            Clock clock,
            LoginAttempts attempts,
            SignInLog log,
            MonitorToken token,
            @Qualifier("tokenAttempts") LoginAttempts tokenAttempts,
            StaySignedIn staySignedIn) {
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(MonitorAccess.HEALTH).permitAll())
                // whoever asks for figures is a program, which would take the sign-in page for them
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        MonitorAccess::askForToken, PathPatternRequestMatcher.pathPattern(MonitorAccess.METRICS)))
                .addFilterBefore(
                        new MonitorAccess(token, tokenAttempts, log, clock), UsernamePasswordAuthenticationFilter.class)
                .authenticationProvider(new SlowedAuthentication(users, encoder, attempts, log, clock))
                .headers(Security::headers)
                // before the form login, which would otherwise bring a page of its own
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(LoginView.class, "/login")
                                // an address that leads nowhere is answered by a page that says so
                                .anyRequest(AuthorizedUrl::authenticated))
                .formLogin(form -> form.failureHandler(toLoginViewWithReason()))
                // OpenSessions ends this one with the others
                .logout(logout -> logout.invalidateHttpSession(false))
                .rememberMe(remember -> remember.key(StaySignedIn.NAME).rememberMeServices(staySignedIn))
                .build();
    }

    /** @throws StartRefused when the token of the environment could be guessed */
    @Bean
    MonitorToken monitorToken(DataFolder folder, @Value("${livetrading.metrics-token:}") String chosen) {
        Optional<String> fixed = Optional.of(chosen.strip()).filter(text -> !text.isEmpty());
        if (fixed.filter(text -> !text.matches(A_TOKEN)).isPresent()) {
            throw StartRefused.badSetting(
                    "LIVETRADING_METRICS_TOKEN has to be at least 20 letters, digits or signs of - . _ ~ + / =.");
        }
        return new MonitorToken(folder.path(), fixed);
    }

    @Bean
    @Primary
    LoginAttempts loginAttempts() {
        return new LoginAttempts();
    }

    /** Those with a token for metrics. */
    @Bean
    LoginAttempts tokenAttempts() {
        return new LoginAttempts();
    }

    @Bean
    SignInLog signInLog(Clock clock) {
        return new SignInLog(clock);
    }

    @Bean
    OpenSessions openSessions() {
        return new OpenSessions();
    }

    @Bean
    StaySignedIn staySignedIn(
            DataFolder folder,
            UserDetailsService users,
            OpenSessions sessions,
            SignInLog log,
            @Value("${livetrading.stay-signed-in-cookie}") String cookie) {
        return new StaySignedIn(new SignInKey(folder), cookie, users, sessions, log);
    }

    @Bean
    UserDetailsService users(
            DataFolder folder,
            PasswordEncoder encoder,
            @Value("${livetrading.password:}") String chosen,
            @Value("${server.address:127.0.0.1}") InetAddress reachable) {
        Optional<String> password = Optional.of(chosen).filter(text -> !text.isBlank());
        String hash = Credentials.hash(folder, password, reachable, encoder);
        return new InMemoryUserDetailsManager(
                User.withUsername(Credentials.USER).password(hash).build());
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                .withObjectPostProcessor(new WrittenBeforeTheAnswer());
    }

    /** Vaadin's pages are forwarded to its servlet, after which it is too late for headers. */
    private static final class WrittenBeforeTheAnswer implements ObjectPostProcessor<HeaderWriterFilter> {

        @Override
        public <F extends HeaderWriterFilter> F postProcess(F filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }

    private static AuthenticationFailureHandler toLoginViewWithReason() {
        return (request, response, failure) ->
                response.sendRedirect(failure instanceof LockedException ? "login?wait" : "login?error");
    }
}
