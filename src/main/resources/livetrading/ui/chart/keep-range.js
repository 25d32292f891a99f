// The chart that is drawn next shows the range of the one that stands there now, unless that was all there is.
const chart = this.configuration;
const axis = chart?.xAxis?.[0];
if (axis && Number.isFinite(axis.min)) {
  const { min, max } = axis;
  const button = chart.rangeSelector?.selected;
  this.addEventListener(
    'chart-load',
    () => {
      const next = this.configuration;
      if (Number.isInteger(button)) next.rangeSelector?.clickButton(button);
      else next.xAxis[0].setExtremes(min, max, true, false);
    },
    { once: true }
  );
}
