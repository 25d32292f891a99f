package livetrading.ui.shell;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The way in. */
@Route(value = "login", autoLayout = false)
@PageTitle("Live Trading")
@AnonymousAllowed
@JsModule("./banner.js")
public final class LoginView extends Main implements BeforeEnterObserver {

    private final LoginForm form = new LoginForm();

    LoginView() {
        addClassName("login-view");
        add(new H1("Live Trading"), form);
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(
                words(
                        "The user is admin; the password is that of LIVETRADING_PASSWORD, or else the one shown at the first start."));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        if (parameters.containsKey("wait")) {
            form.setI18n(words("Too many wrong passwords. Wait a moment before the next attempt."));
        }
        form.setError(parameters.containsKey("wait") || parameters.containsKey("error"));
    }

    private static LoginI18n words(String hint) {
        LoginI18n words = LoginI18n.createDefault();
        words.getErrorMessage().setTitle("Not signed in");
        words.getErrorMessage().setMessage(hint);
        words.getForm().setTitle("Sign in");
        words.getForm().setUsername("User");
        words.getForm().setSubmit("Sign in");
        return words;
    }
}
