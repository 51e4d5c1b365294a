/** The models of this make, named after their folders: Mote, and its smaller sibling of three stages. */
export type ModelName = 'mote' | 'speck';

/** What manifest.json of public/mote describes: the files that make Mote, and its merges. That of public/speck is like it. */
export interface MoteManifest {
  readonly format: typeof MANIFEST_FORMAT;
  readonly kernels: MoteFile;
  /** In the order of training; the last is Mote as the book uses it. */
  readonly weights: readonly MoteWeights[];
  /** Merges of the tokenizer as left, right, left, right, … */
  readonly merges: readonly number[];
}

export interface MoteFile {
  /** Relative to the manifest. */
  readonly url: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

export interface MoteWeights extends MoteFile {
  readonly name: string;
  /** Tokens of training behind them. */
  readonly tokens: number;
}

/** Its file. */
export const MANIFEST = 'manifest.json';
export const MANIFEST_FORMAT = 'mote-1';

/** Checks what came as JSON; throws an Error that says what is wrong with it. */
export function checkManifest(value: unknown): MoteManifest {
  const manifest = value as Partial<MoteManifest> | null;
  check(manifest?.format === MANIFEST_FORMAT, `its format is not ${MANIFEST_FORMAT}`);
  const { kernels, weights, merges } = manifest as MoteManifest;
  checkFile(kernels, 'the kernels');
  check(Array.isArray(weights), 'it lists no weights');
  for (const one of weights) {
    check(typeof one?.name === 'string' && one.name !== '', 'some weights have no name');
    check(isCount(one.tokens), `the weights ${one.name} do not say their tokens`);
    checkFile(one, `the weights ${one.name}`);
  }
  const names = new Set(weights.map(({ name }) => name));
  check(names.size === weights.length, 'two weights have one name');
  check(
    Array.isArray(merges) &&
      merges.length % 2 === 0 &&
      merges.every((id, i) => isCount(id) && id < 256 + Math.floor(i / 2)),
    'its merges do not join earlier tokens in pairs',
  );
  return manifest as MoteManifest;
}

/** The weights of a name, by default the last. Throws an Error when there are none. */
export function chooseWeights({ weights }: MoteManifest, name?: string): MoteWeights {
  const chosen = name === undefined ? weights.at(-1) : weights.find((one) => one.name === name);
  if (chosen) return chosen;
  throw new Error(
    name === undefined ? 'this site has no weights of Mote' : `Mote has no weights named ${name}`,
  );
}

function checkFile(file: MoteFile | undefined, what: string): void {
  // A path below the site: no scheme, no other host.
  const isPath = typeof file?.url === 'string' && /^(\.\.\/)*[\w.-]+(\/[\w.-]+)*$/.test(file.url);
  check(isPath, `${what} have no address`);
  check(isCount(file!.bytes), `${what} do not say their length`);
  const isHash = typeof file!.sha256 === 'string' && /^[0-9a-f]{64}$/.test(file!.sha256);
  check(isHash, `${what} have no checksum`);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function check(holds: boolean, problem: string): asserts holds {
  if (!holds) throw new RangeError(problem);
}
