// What the mouse says of words in a table: those that do not fit are shown whole, and times with their zone. The server
// need not send that for every row.
const MAY_BE_CUT_OFF = 'vaadin-grid-cell-content, .market-words, .two-lines';
const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d$/;

function words(part) {
  const text = part.textContent.trim();
  if (TIME.test(text)) return `${text} ${document.querySelector('[data-zone]')?.dataset.zone ?? ''}`;
  const isCutOff = part.scrollWidth > part.clientWidth || part.scrollHeight > part.clientHeight;
  return isCutOff ? text : '';
}

document.addEventListener('mouseover', (event) => {
  const part = event.target.closest?.(MAY_BE_CUT_OFF);
  if (part) part.title = words(part);
});
