// What a bar adds or takes, with as many digits as there is room for.
function () {
  const size = Math.abs(this.y);
  const digits = size.toLocaleString('en-US', {
    minimumFractionDigits: size < 100 ? 2 : 0,
    maximumFractionDigits: size < 100 ? 2 : 0,
  });
  return `${this.y < 0 ? '-' : this.y > 0 ? '+' : ''}${digits}`;
}
