/** The live state of one figure: its fields, what the reader is pointing at, and its links. */
import { getContext, setContext } from 'svelte';
import { expected } from '#strings/link-values.ts';
import { decodeState, encodeState, startState, type Schema, type StateOf } from '#ui/url-codec.ts';

const CONTEXT = 'figure';
/** Browsers take longer addresses; this is as much as people can be expected to pass on in one. */
const LONGEST_LINK = 64_000;

/** What a teacher may hide of a figure. */
const PARTS = ['controls', 'guess', 'tools', 'depths'];
/** What a link may say besides the fields; it goes on into the links that are copied from there. */
const ASKED = ['lock', 'hide', 'theme'];

/** Whether an address is that of a figure alone, whose parameters need not say which figure they mean. */
function isEmbed(pathname: string): boolean {
  return pathname.startsWith(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/embed/`);
}

export interface FigureOptions<S extends Schema> {
  /** The widget's folder name. */
  widget: string;
  /** Tells two figures of one widget on a page apart. Default: the widget's name. */
  id?: string;
  /** Where this figure starts, where it differs from the schema's own start. */
  start?: Partial<StateOf<S>>;
}

export class FigureState<S extends Schema> {
  readonly widget: string;
  readonly id: string;
  readonly schema: S;
  readonly #base: StateOf<S>;
  /** What Reset leads back to: the start, and for a locked field what the link gave. */
  #home: StateOf<S>;
  /** What the link asked for besides the state. */
  #asked: [string, string][] = [];
  state: StateOf<S>;
  /** What could not be read of a link. */
  problems = $state.raw<{ name: string; expected: string }[]>([]);
  /** Fields a teacher has locked through the link, or `all`. */
  locked = $state.raw<ReadonlySet<string>>(new Set());
  /** Parts a teacher has hidden through the link, of PARTS. */
  hidden = $state.raw<ReadonlySet<string>>(new Set());
  /** Whether the state came from a link, so that a guess would only stand in the way. */
  linked = $state(false);

  constructor(schema: S, { widget, id = widget, start }: FigureOptions<S>) {
    this.schema = schema;
    this.widget = widget;
    this.id = id;
    this.#base = this.#home = { ...startState(schema), ...start };
    const state = $state(this.#fresh());
    this.state = state;
  }

  #fresh(): StateOf<S> {
    return $state.snapshot(this.#base) as StateOf<S>;
  }

  /** `name:kind` of every field, for tools that test or document links. */
  get fields(): string {
    return Object.entries(this.schema)
      .map(([name, { kind }]) => `${name}:${kind}`)
      .join(',');
  }

  reset(): void {
    Object.assign(this.state, $state.snapshot(this.#home));
    this.problems = [];
  }

  isLocked(field: string | undefined): boolean {
    return this.locked.has('all') || (field !== undefined && this.locked.has(field));
  }

  /**
   * Takes over what the page's address says about this figure: after `#<id>?`, which no host is asked
   * for, and on the figure's own page in the query as well.
   */
  readAddress({ hash, search, pathname }: Pick<URL, 'hash' | 'search' | 'pathname'>): void {
    const [named, ...own] = hash.slice(1).split('?');
    const params = new URLSearchParams(isEmbed(pathname) ? search : '');
    if (named === this.id)
      for (const [name, value] of new URLSearchParams(own.join('?'))) params.set(name, value);
    if (!params.size) return;
    const { state, problems } = decodeState(this.schema, params, this.#fresh());
    const names = Object.keys(this.schema);
    const listed = (name: string, known: string[]) => {
      const words =
        params
          .getAll(name)
          .join()
          .match(/[^\s,]+/g) ?? [];
      for (const word of words)
        if (!known.includes(word))
          problems.push({ name: `${name}=${word}`, expected: expected.choice(known) });
      return new Set(words);
    };
    this.linked = names.some((name) => params.has(name));
    this.locked = listed('lock', ['all', ...names]);
    this.hidden = listed('hide', PARTS);
    this.problems = problems;
    this.#asked = [...params].filter(([name]) => ASKED.includes(name));
    const given = names.filter((name) => this.isLocked(name)).map((name) => [name, state[name]]);
    this.#home = { ...this.#base, ...Object.fromEntries(given) };
    Object.assign(this.state, $state.snapshot(state));
  }

  /** What leads back to this moment. */
  query(): URLSearchParams {
    return encodeState(this.schema, $state.snapshot(this.state) as StateOf<S>, this.#fresh());
  }

  /** The address of this moment on the page at `here`; undefined when it would be too long. */
  link(here: string): string | undefined {
    const url = new URL(here);
    const said = new URLSearchParams([...this.query(), ...this.#asked]).toString();
    url.search = '';
    url.hash = said ? `${this.id}?${said}` : isEmbed(url.pathname) ? '' : this.id;
    return url.href.length > LONGEST_LINK ? undefined : url.href;
  }
}

/** Gives the controls inside a component their figure; undefined for controls that none shall lock. */
export function provideFigure(figure: FigureState<Schema> | undefined): void {
  setContext(CONTEXT, figure);
}

/** The figure around a control; undefined for a control outside any figure. */
export function useFigure(): FigureState<Schema> | undefined {
  return getContext(CONTEXT);
}
