// The chart that is drawn next shows the range of the one that stands there now.
const chart = this.configuration;
const axis = chart?.xAxis?.[0];
if (axis && Number.isFinite(axis.min)) {
  const { min, max } = axis;
  const button = chart.rangeSelector?.selected;
  const restore = () => {
    const next = this.configuration;
    if (Number.isInteger(button)) next?.rangeSelector?.clickButton(button);
    else next?.xAxis?.[0]?.setExtremes(min, max, true, false);
  };
  // the element knows its new chart only after this event
  this.addEventListener('chart-load', () => setTimeout(restore), { once: true });
}
