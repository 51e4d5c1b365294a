/** The whole address that the site's files begin with, a slash at its end. There is one only in a browser. */
export const siteAddress = (): string => new URL(import.meta.env.BASE_URL, location.href).href;
