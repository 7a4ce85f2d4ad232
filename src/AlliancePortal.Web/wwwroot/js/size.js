// Runs before the first paint, so that a page in large type never jumps.
try {
  if (localStorage.getItem('portal-large') === '1') document.documentElement.classList.add('large');
} catch (refused) {
  document.documentElement.dataset.largeKept = 'no'; // storage is switched off: the choice lasts for this page only
}
