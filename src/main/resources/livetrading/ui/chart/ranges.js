// Runs on each chart with a time axis: a range whose end is now slides while time goes on; any other one stays.
let end = this.configuration?.xAxis?.[0]?.dataMax;

this.addEventListener('chart-load', () => {
  end = this.configuration?.xAxis?.[0]?.dataMax;
});

this.addEventListener('chart-redraw', () => {
  const chart = this.configuration;
  const axis = chart?.xAxis?.[0];
  if (!axis) return;
  const before = end;
  end = axis.dataMax;
  if (before === undefined || axis.max < before || axis.max >= end) return;
  const button = chart.rangeSelector?.selected;
  axis.setExtremes(axis.min + end - axis.max, end, true, false);
  // what a button means may begin elsewhere now: a year, or all
  if (Number.isInteger(button)) chart.rangeSelector.clickButton(button);
});
