// An open page is told of changes by the program; when it is gone nothing changes any more, which looks like calm. So
// the page asks now and then, and says so when nobody answers. Vaadin's own connection comes back by itself, and
// loads the page again when the program was started anew.
const EVERY_MILLIS = 4000;
const PATIENCE_MILLIS = 8000;

const words = document.createElement('p');
words.className = 'connection-lost';
words.setAttribute('role', 'alert');

async function answers() {
  try {
    const health = new URL('actuator/health', document.baseURI);
    const answer = await fetch(health, {
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.timeout(PATIENCE_MILLIS),
    });
    return answer.ok;
  } catch {
    return false;
  }
}

function tell() {
  const time = new Date().toLocaleTimeString('en-GB');
  words.textContent = `Connection lost at ${time}: what is shown here is from before that. This page does not know
    whether the program still trades; it comes back by itself as soon as the program answers.`;
  document.body.append(words);
}

async function watch() {
  const isThere = await answers();
  if (isThere) words.remove();
  else if (!words.isConnected) tell();
  setTimeout(watch, EVERY_MILLIS);
}

setTimeout(watch, EVERY_MILLIS);
