// The volume under the mouse, for instance "Volume: 12.3M".
function () {
  const [size, letter] = UNITS.find(([unit]) => this.y >= unit) ?? [1, ''];
  const digits = (this.y / size).toLocaleString('en-US', { maximumFractionDigits: size > 1 ? 1 : 0 });
  return `<span class="highcharts-color-${this.colorIndex}">●</span> ${this.series.name}: <b>${digits}${letter}</b><br/>`;
}
