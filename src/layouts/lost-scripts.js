addEventListener('astro:hydration-error', ({ target }) => {
  target.dataset.lost = '';
  target.prepend(document.getElementById('scripts-lost').content.cloneNode(true));
});
