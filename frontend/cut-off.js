// Words that do not fit where they stand are shown whole when the mouse is over them. The server need not send them
// a second time for that.
const MAY_BE_CUT_OFF = 'vaadin-grid-cell-content, .market-words, .two-lines';

document.addEventListener('mouseover', (event) => {
  const part = event.target.closest?.(MAY_BE_CUT_OFF);
  if (!part) return;
  const isCutOff = part.scrollWidth > part.clientWidth || part.scrollHeight > part.clientHeight;
  if (isCutOff) part.title = part.textContent.trim();
  else part.removeAttribute('title');
});
