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

const button = (text, name, act) => {
  const one = document.createElement('button');
  one.type = 'button';
  one.textContent = text;
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

const forget = () => {
  band.hidden = true;
  words.hidden = true;
  begin = null;
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

// of several lines the one that the drag begins at
const measured = (chart, { at, y }) => {
  const far = (series) => {
    const point = nearest(series, at);
    return point ? Math.abs(series.yAxis.toPixels(value(point)) - y) : Infinity;
  };
  return chart.series
    .filter((series) => series.visible && series.yAxis === chart.yAxis[0] && (series.points ?? []).length > 1)
    .filter((series) => !/scatter|flags|column/.test(series.type) && !series.options.isInternal)
    .reduce((best, series) => (best && far(best) <= far(series) ? best : series), null);
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

const tell = (chart, first, last) => {
  const series = measured(chart, begin);
  if (!series) return '';
  const [from, to] = [nearest(series, first.at), nearest(series, last.at)];
  const date = (point) => chart.time.dateFormat('%b %e, %Y', point.x);
  const days = Math.round((to.x - from.x) / DAY);
  const name = chart.series.filter((one) => one.visible && one.yAxis === chart.yAxis[0]).length > 1 ? `${series.name}: ` : '';
  return `${name}${change(chart, from, to)} in ${days} ${days === 1 ? 'day' : 'days'} (${date(from)} to ${date(to)})`;
};

const show = (event) => {
  const chart = current();
  const here = place(event);
  const [first, last] = here.x < begin.x ? [here, begin] : [begin, here];
  const isWide = last.x - first.x >= AT_LEAST;
  band.hidden = !isWide;
  words.hidden = !isWide;
  if (!isWide) return;
  const inner = root.querySelector('#chart') ?? chart.container;
  band.style.insetInlineStart = `${inner.offsetLeft + first.x}px`;
  band.style.inlineSize = `${last.x - first.x}px`;
  band.style.insetBlockStart = `${inner.offsetTop + chart.plotTop}px`;
  band.style.blockSize = `${chart.plotHeight}px`;
  words.textContent = tell(chart, first, last);
  words.style.insetBlockStart = `${inner.offsetTop + chart.plotTop + 4}px`;
};

const measure = button('↔', 'Measure: drag over the chart, or hold Shift and drag', (one) => {
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
    const move = (next) => show(next);
    const end = () => {
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
this.addEventListener('chart-redraw', () => {
  if (begin) forget();
});

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
const screen = button('⛶', 'The whole screen', () => {
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
