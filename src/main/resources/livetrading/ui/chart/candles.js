// Says what a candle stands for: the chart puts bars together where they would be too narrow.
function () {
  const grouping = this.series[0]?.currentDataGrouping;
  const candle = grouping ? `${grouping.count} ${grouping.unitName}${grouping.count > 1 ? 's' : ''}` : 'BARS';
  this.candleWords ??= this.renderer.text('', 0, 0).addClass('candle-words').add();
  this.candleWords.attr({
    text: this.series[0]?.points?.length ? `1 candle = ${candle}` : '',
    align: 'right',
    x: this.plotLeft + this.plotWidth,
    y: this.plotTop - 2,
  });
}
