// Times that pass: an age, a countdown and a clock that tick in the browser, so that the server need not.
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function coarse(seconds) {
  if (seconds < MINUTE) return `${seconds} s`;
  if (seconds < HOUR) return `${Math.floor(seconds / MINUTE)} min`;
  return seconds < DAY ? `${Math.floor(seconds / HOUR)} h` : `${Math.floor(seconds / DAY)} d`;
}

// two units, for what one waits for
function fine(seconds) {
  if (seconds < MINUTE || seconds >= 2 * DAY) return coarse(seconds);
  if (seconds < HOUR) return `${coarse(seconds)} ${seconds % MINUTE} s`;
  if (seconds < DAY) return `${coarse(seconds)} ${Math.floor((seconds % HOUR) / MINUTE)} min`;
  return `${coarse(seconds)} ${Math.floor((seconds % DAY) / HOUR)} h`;
}

class Ticking extends HTMLElement {
  connectedCallback() {
    this.tick();
    this.timer = setInterval(() => this.tick(), 1000);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  static get observedAttributes() {
    return ['at'];
  }

  attributeChangedCallback() {
    this.tick();
  }

  tick() {
    const text = this.words();
    if (text !== undefined && this.textContent !== text) this.textContent = text;
  }
}

// <time-age at="2026-11-22T14:32:05Z">: "12 s ago", or "in 4 min" when it is still to come; fine: "in 4 min 48 s", then "now"
customElements.define(
  'time-age',
  class extends Ticking {
    words() {
      if (!this.getAttribute('at')) return undefined;
      const seconds = Math.round((Date.now() - Date.parse(this.getAttribute('at'))) / 1000);
      if (this.hasAttribute('fine')) return seconds < 0 ? `in ${fine(-seconds)}` : 'now';
      return seconds < 0 ? `in ${coarse(-seconds)}` : `${coarse(seconds)} ago`;
    }
  }
);

// <zone-clock zone="America/New_York">: "14:32"
customElements.define(
  'zone-clock',
  class extends Ticking {
    words() {
      return new Date().toLocaleTimeString('en-GB', {
        timeZone: this.getAttribute('zone'),
        hour: '2-digit',
        minute: '2-digit',
      });
    }
  }
);
