try {
  const known = (t) => t === 'light' || t === 'dark';
  const asked = new URLSearchParams(location.search).get('theme');
  const theme = known(asked) ? asked : localStorage.getItem('tnt.theme');
  if (known(theme)) document.documentElement.dataset.theme = theme;
} catch {
  /* storage is forbidden: follow the system */
}
