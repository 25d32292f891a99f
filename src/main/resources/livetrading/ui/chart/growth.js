// Puts what has come at the ends of series onto a chart, in one drawing; the same twice changes nothing.
const x = (point) => (Array.isArray(point) ? point[0] : point.x);

const grow = (tries) => {
  const chart = this.configuration;
  if (!chart?.series) {
    // the browser may still be making it
    if (tries > 0) setTimeout(() => grow(tries - 1), 100);
    return;
  }
  for (const { index, points } of JSON.parse($0)) {
    const series = chart.series[index];
    const old = series.getColumn('x');
    for (let i = old.length - 1; i >= 0 && old[i] >= x(points[0]); i--) series.removePoint(i, false);
    points.forEach((point) => series.addPoint(point, false));
  }
  chart.redraw(false);
};

grow(50);
