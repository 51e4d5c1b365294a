/**
 * Where a file or folder of this project can be read, as its commit was when the site was built: known where
 * REPOSITORY_URL says so, which Netlify sets by itself.
 */
export function repositoryHref(
  path: string,
  { REPOSITORY_URL, COMMIT_REF }: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  if (!REPOSITORY_URL || !URL.canParse(REPOSITORY_URL)) return undefined;
  const { protocol, host, pathname } = new URL(REPOSITORY_URL); // without a name and password that may stand in it
  if (protocol !== 'https:') return undefined;
  const repository = pathname.replace(/(\.git)?\/?$/, '');
  return `https://${host}${repository}/blob/${COMMIT_REF || 'HEAD'}/${path}`;
}
