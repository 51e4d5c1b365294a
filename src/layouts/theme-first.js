try {
  const known = (t) => t === 'light' || t === 'dark';
  const said = location.search + '&' + location.hash.split('?')[1];
  const asked = new URLSearchParams(said).get('theme');
  const theme = known(asked) ? asked : localStorage.getItem('tnt.theme');
  if (known(theme)) document.documentElement.dataset.theme = theme;
} catch {
  /* storage is forbidden: follow the system */
}
