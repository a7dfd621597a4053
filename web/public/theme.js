// Before the first paint: the theme that was chosen on this device, so that nothing flashes. A file because the policy allows no inline script.
try {
  const chosen = localStorage.getItem('setwise.theme');
  if (chosen === 'paper' || chosen === 'slate') document.documentElement.dataset.theme = chosen;
} catch {}
