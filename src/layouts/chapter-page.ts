/** What a chapter's page does by itself: marks where you are, remembers what you read, links symbols to marks. */
import { recordRead } from '#ui/store.ts';

/** All of a page above a line 30 % down the window, however long the page is. */
const ABOVE = '9999999px 0px -70% 0px';

/** Marks the section that is being read: that of the last heading above the line. */
function markPlace(): void {
  const links = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('.rail a')].map((a) => [
      decodeURIComponent(a.hash.slice(1)),
      a,
    ]),
  );
  const above = new Set<string>();
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries)
        if (isIntersecting) above.add(target.id);
        else above.delete(target.id);
      const here = [...links.keys()].filter((slug) => above.has(slug)).at(-1);
      for (const [slug, a] of links)
        if (slug === here) a.setAttribute('aria-current', 'true');
        else a.removeAttribute('aria-current');
    },
    { rootMargin: ABOVE },
  );
  for (const slug of links.keys()) {
    const heading = document.getElementById(slug);
    if (heading) seen.observe(heading);
  }
}

function rememberEnd(): void {
  const article = document.querySelector<HTMLElement>('[data-chapter]');
  const end = document.querySelector('[data-chapter-end]');
  if (!article || !end) return;
  const watch = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    recordRead(article.dataset.chapter!);
    watch.disconnect();
  });
  watch.observe(end);
}

/** Pointing at a symbol, or working a control of it, lights the same quantity in text, equation and figure. */
function linkQuantities(): void {
  const quantityOf = (target: EventTarget | null) =>
    target instanceof Element
      ? [...(target.closest('[class*="q-"]')?.classList ?? [])].find((name) => /^q-/.test(name))
      : undefined;
  let lit: string | undefined;
  const light = ({ target }: Event) => {
    const quantity = quantityOf(target);
    if (quantity === lit) return;
    document.querySelectorAll('.pointed').forEach((el) => el.classList.remove('pointed'));
    lit = quantity;
    if (quantity)
      document.querySelectorAll(`.${quantity}`).forEach((el) => el.classList.add('pointed'));
  };
  addEventListener('pointerover', light);
  addEventListener('focusin', light);
}

markPlace();
rememberEnd();
linkQuantities();
