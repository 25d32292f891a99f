// Runs on each chart with a time axis: measuring by a drag, prices in per cent, the whole screen, and the ranges of one
// page in step. The attribute "measured" says how two values of it are compared: PRICES, EQUITY, PROFIT, PERCENT, RATIO.
const root = this.shadowRoot;
if (!root || root.querySelector('.tools')) return;

const DAY = 86400000;
const GESTURE = 1500;
const AT_LEAST = 4;
const current = () => this.configuration;
const kind = () => this.getAttribute('measured');
const signed = (value) => `${value < 0 ? '' : '+'}${value.toFixed(2)}`;
const percent = (value) => `${signed(value * 100)} %`;
const dollars = (amount) => amount.toLocaleString('en-US', { style: 'currency', currency: 'USD' });

const tools = document.createElement('div');
tools.className = 'tools';
const band = document.createElement('div');
band.className = 'measured';
band.hidden = true;
const words = document.createElement('output');
words.className = 'measured-words';
words.hidden = true;
root.append(tools, band, words);

const icon = (path) =>
  `<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="${path}" fill="none"
    stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
const button = (face, name, act) => {
  const one = document.createElement('button');
  one.type = 'button';
  one.innerHTML = face;
  one.title = name;
  one.setAttribute('aria-label', name);
  one.addEventListener('click', () => act(one));
  tools.append(one);
  return one;
};
const toggle = (one) => {
  const isOn = one.getAttribute('aria-pressed') !== 'true';
  one.setAttribute('aria-pressed', isOn);
  return isOn;
};

// Measuring

let isMeasuring = false;
let begin = null;
let until = null;

const forget = () => {
  band.hidden = true;
  words.hidden = true;
  begin = null;
  until = null;
};

const place = (event) => {
  const chart = current();
  const box = chart.container.getBoundingClientRect();
  const scale = chart.chartWidth / box.width;
  const x = (event.clientX - box.left) * scale;
  const y = (event.clientY - box.top) * scale;
  const inside = x >= chart.plotLeft && x <= chart.plotLeft + chart.plotWidth;
  const clipped = Math.min(Math.max(x, chart.plotLeft), chart.plotLeft + chart.plotWidth);
  return { x: clipped, y, inside, at: chart.xAxis[0].toValue(clipped) };
};

const value = (point) => point.close ?? point.y;
const nearest = (series, at) =>
  (series.points ?? [])
    .filter((point) => Number.isFinite(value(point)))
    .reduce((best, point) => (!best || Math.abs(point.x - at) < Math.abs(best.x - at) ? point : best), null);

// of prices with indicators the prices, of several lines the one that the drag begins at
const measured = (chart, { at, y }) => {
  const far = (series) => {
    const point = nearest(series, at);
    return point ? Math.abs(series.yAxis.toPixels(value(point)) - y) : Infinity;
  };
  const lines = chart.series.filter(
    (series) => series.visible && series.yAxis === chart.yAxis[0] && (series.points ?? []).length > 1,
  );
  const prices = lines.filter((series) => /candlestick|ohlc/.test(series.type));
  return (prices.length > 0 ? prices : lines.filter((series) => series.type !== 'scatter')).reduce(
    (best, series) => (best && far(best) <= far(series) ? best : series),
    null,
  );
};

const change = (chart, from, to) => {
  const [a, b] = [value(from), value(to)];
  const isHidden = chart.tooltip?.options?.enabled === false;
  switch (kind()) {
    case 'PERCENT':
      return `${signed(b - a)} percentage points`;
    case 'RATIO':
      return signed(b - a);
    case 'PROFIT':
      return isHidden ? 'Amounts are hidden' : `${b < a ? '' : '+'}${dollars(b - a)}`;
    default:
      return percent(b / a - 1) + (isHidden ? '' : `, ${dollars(a)} to ${dollars(b)}`);
  }
};

const tell = (chart, series, first, last) => {
  const [from, to] = [nearest(series, first), nearest(series, last)];
  const date = (point) => chart.time.dateFormat('%b %e, %Y', point.x).replace('  ', ' ');
  const days = Math.round((to.x - from.x) / DAY);
  const name = /candlestick|ohlc/.test(series.type) ? '' : `${series.name}: `;
  return `${name}${change(chart, from, to)} in ${days} ${days === 1 ? 'day' : 'days'} (${date(from)} to ${date(to)})`;
};

const show = () => {
  const chart = current();
  const [first, last] = begin.at < until ? [begin.at, until] : [until, begin.at];
  const axis = chart.xAxis[0];
  const [left, right] = [first, last].map((at) => axis.toPixels(Math.min(Math.max(at, axis.min), axis.max)));
  const series = measured(chart, begin);
  const isWide = series && right - left >= AT_LEAST;
  band.hidden = !isWide;
  words.hidden = !isWide;
  if (!isWide) return;
  const inner = root.querySelector('#chart') ?? chart.container;
  band.style.insetInlineStart = `${inner.offsetLeft + left}px`;
  band.style.inlineSize = `${right - left}px`;
  band.style.insetBlockStart = `${inner.offsetTop + chart.plotTop}px`;
  band.style.blockSize = `${chart.plotHeight}px`;
  words.textContent = tell(chart, series, first, last);
  words.style.insetBlockStart = `${inner.offsetTop + chart.plotTop + 4}px`;
};

const measure = button(icon('M2 3v10M14 3v10M4.5 8h7M6.5 6l-2 2 2 2M9.5 6l2 2-2 2'), 'Measure: drag over the chart, or hold Shift and drag', (one) => {
  isMeasuring = toggle(one);
  this.toggleAttribute('measuring', isMeasuring);
  forget();
});

root.addEventListener(
  'pointerdown',
  (event) => {
    if (tools.contains(event.target) || !current()?.xAxis?.[0]) return;
    forget();
    if (!isMeasuring && !event.shiftKey) return;
    const here = place(event);
    if (!here.inside || here.y < current().plotTop) return;
    begin = here;
    this.toggleAttribute('measuring', true);
    const move = (next) => {
      until = place(next).at;
      show();
    };
    const end = () => {
      this.toggleAttribute('measuring', isMeasuring);
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', end);
      removeEventListener('pointercancel', end);
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
  },
  true,
);
// the chart would move under what is measured
for (const event of ['mousedown', 'touchstart']) {
  root.addEventListener(
    event,
    (event) => {
      if (begin && !tools.contains(event.target)) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
    { capture: true, passive: false },
  );
}
// what was measured stays where it is in time
this.addEventListener('chart-redraw', () => until && show());
this.addEventListener('chart-load', forget);

// Prices in per cent of the first that is seen

if (kind() === 'PRICES') {
  let isPercent = false;
  const ofFirst = function () {
    const { min } = this.chart.xAxis[0];
    const prices = this.chart.series.find((series) => series.yAxis === this.axis && series.points?.length > 0);
    const first = prices?.points.find((point) => point.x >= min) ?? prices?.points[0];
    return first ? percent(this.value / value(first) - 1).replace('.00', '') : '';
  };
  const label = () => {
    const axis = current()?.yAxis?.[0];
    if (!axis) return;
    axis.dollars ??= axis.options.labels.formatter;
    axis.update({ labels: { formatter: isPercent ? ofFirst : axis.dollars } });
  };
  button('%', 'Prices in per cent of the first one that is seen', (one) => {
    isPercent = toggle(one);
    label();
  });
  // the element knows its new chart only after this event
  this.addEventListener('chart-load', () => isPercent && setTimeout(label));
}

// The whole screen

const figure = this.parentElement;
const isWhole = () => document.fullscreenElement === figure || figure.classList.contains('whole');
const screen = button(icon('M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4'), 'The whole screen', () => {
  if (document.fullscreenElement === figure) document.exitFullscreen();
  else if (figure.classList.contains('whole')) figure.classList.remove('whole');
  else if (!figure.requestFullscreen) figure.classList.add('whole');
  else figure.requestFullscreen().catch(() => figure.classList.add('whole'));
});
const named = () => {
  screen.title = isWhole() ? 'Back to the page (Esc)' : 'The whole screen';
  screen.setAttribute('aria-label', screen.title);
};
figure.addEventListener('fullscreenchange', named);
this.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  forget();
  figure.classList.remove('whole');
});

// Ranges in step: what a person chooses on one chart, the others of the page show as far as they reach

let touched = 0;
let isFollowing = false;
const touch = () => {
  touched = Date.now();
};
for (const event of ['pointerdown', 'pointerup', 'keydown']) {
  this.addEventListener(event, touch);
}

const others = () => [...document.querySelectorAll('vaadin-chart')].filter((one) => one !== this && one.inStep);
this.inStep = (min, max) => {
  const axis = current()?.xAxis?.[0];
  if (!axis || !Number.isFinite(axis.dataMin) || max <= axis.dataMin || min >= axis.dataMax) return;
  const [from, to] = [Math.max(min, axis.dataMin), Math.min(max, axis.dataMax)];
  isFollowing = true;
  if (from !== axis.min || to !== axis.max) axis.setExtremes(from, to, true, false);
  isFollowing = false;
};
this.addEventListener('xaxes-extremes-set', () => {
  const axis = current()?.xAxis?.[0];
  if (!axis || isFollowing || Date.now() - touched > GESTURE) return;
  others().forEach((other) => other.inStep(axis.min, axis.max));
});
