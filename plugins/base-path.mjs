// @ts-check
/**
 * The path that the site lives under, with a slash at both ends: what is asked for, in whichever of the usual ways it is
 * written, else the path of the site's address.
 * @param {string | undefined} asked `book`, `/book` or `/book/` @param {string} site
 * @throws {Error} for what is no path; a shell on Windows makes /book/ a folder of its own disk
 */
export function basePath(asked, site) {
  const path = `/${asked ?? new URL(site).pathname}/`.replace(/\/+/g, '/');
  if (/[:\s?#\\]/.test(path))
    throw new Error(`BASE_PATH has to be a path such as /book/, not ${asked}`);
  return path;
}
