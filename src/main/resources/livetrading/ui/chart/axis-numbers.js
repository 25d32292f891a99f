// How the numbers beside a chart are written: with as many digits as their steps need.
function () {
  const largest = Math.max(Math.abs(this.axis.min), Math.abs(this.axis.max));
  const [size, letter] = UNITS.find(([unit]) => largest >= unit) ?? [1, ''];
  const step = this.axis.tickInterval / size;
  const isRound = (decimals) => Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) < 1e-6;
  const decimals = [0, 1, 2, 3, 4].find(isRound) ?? 4;
  const digits = Math.abs(this.value / size).toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return `${this.value < 0 ? '-' : ''}PREFIX${digits}${this.value === 0 ? '' : letter}SUFFIX`;
}
