/** Who may see the screens: the password, signing in, and staying signed in. */
@NullMarked
package livetrading.app.security;

import org.jspecify.annotations.NullMarked;
