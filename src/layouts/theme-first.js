try {
  const t = localStorage.getItem('tnt.theme');
  if (t === 'light' || t === 'dark') document.documentElement.dataset.theme = t;
} catch {
  /* storage is forbidden: follow the system */
}
