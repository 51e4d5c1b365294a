/** An address inside the site, from its root, wherever the site is hosted: `/about/` → `/book/about/`. */
export function href(path: `/${string}`): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}
