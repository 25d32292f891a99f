// A tab that is closed or reloaded asks first while something on the page is unsaved.
window.addEventListener('beforeunload', (event) => {
  if (document.querySelector('[data-unsaved]')) event.preventDefault();
});
