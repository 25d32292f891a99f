// Keys that work on every page unless somebody is typing: each presses the element that is marked with it.
const TOGETHER_MILLIS = 1000;

let before = { key: '', at: 0 };

function isTyping(event) {
  const target = event.composedPath()[0];
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

function press(keys) {
  const marked = document.querySelector(`[data-key="${CSS.escape(keys)}"]`);
  if (!marked) return false;
  // an item of the navigation holds a link of its own, which is what can be followed
  (marked.shadowRoot?.querySelector('a') ?? marked).click();
  return true;
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
  if (document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')) return;
  const follows = event.timeStamp - before.at < TOGETHER_MILLIS;
  if ((follows && press(`${before.key} ${event.key}`)) || press(event.key)) event.preventDefault();
  before = { key: event.key, at: event.timeStamp };
});
