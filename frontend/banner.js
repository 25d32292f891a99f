// Built without a licence key of Vaadin Charts, every page has Vaadin's banner at its foot until somebody closes it.
// While it stands the page leaves its height free. It lies in a closed shadow tree of the body, so that only the place
// where the body is in front of the page tells how tall it is.
const BANNER = 'vaadin-commercial-banner';

function covers(y) {
  const parts = document.elementsFromPoint(window.innerWidth / 2, y);
  return parts.indexOf(document.body) < parts.indexOf(document.getElementById('outlet'));
}

function height() {
  let free = 0;
  let covered = window.innerHeight - 1;
  if (!covers(covered)) return 0;
  while (covered - free > 1) {
    const middle = Math.floor((free + covered) / 2);
    if (covers(middle)) covered = middle;
    else free = middle;
  }
  return window.innerHeight - covered;
}

function leaveRoom() {
  document.documentElement.style.setProperty('--banner', `${height()}px`);
}

customElements.whenDefined(BANNER).then(() => {
  requestAnimationFrame(leaveRoom);
  window.addEventListener('resize', leaveRoom);
  // one that closes it ends at the body
  document.addEventListener('click', (event) => {
    if (event.target === document.body) requestAnimationFrame(leaveRoom);
  });
});
