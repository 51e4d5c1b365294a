import { ProblemError } from '#model/problem.ts';
import { joinBytes } from '#model/tokenizer/join-bytes.ts';
import { isKept } from './kept-checks.ts';
import type { CourseChoice, CourseFacts } from './page-training-protocol.ts';
import type { RunRecord } from './run-record.ts';
import type { RunState } from './run-state.ts';

/** A course and the runs on it, as they stand. */
export interface Runs<Source> {
  readonly course: CourseChoice<Source>;
  readonly facts: CourseFacts;
  readonly runs: readonly RunRecord[];
}

const FORMAT = 'page-training-runs-1';

/** A state whose numbers stand after the header. */
type Listed = Pick<RunState, 'step' | 'random'> & { readonly length: number };

interface Header<Source> {
  readonly format: string;
  readonly runs: Runs<Source>;
  readonly states: readonly (Listed | null)[];
}

/**
 * Writes runs into one piece of memory, from which they can go on exactly: the length of a header as a 32-bit
 * number, the header as JSON filled up to a multiple of 4 bytes, and each run's parameters and both moments as
 * 32-bit floats. Of the states to go back to, only the last of each run is kept.
 */
export function packRuns<Source>({ course, facts, runs }: Runs<Source>): Uint8Array<ArrayBuffer> {
  const header: Header<Source> = {
    format: FORMAT,
    runs: {
      course,
      facts,
      runs: runs.map((run) => ({
        ...run,
        state: null,
        stops: run.stops.map((stop) => ({ ...stop, state: undefined })),
      })),
    },
    states: runs.map(
      ({ state }) =>
        state && { step: state.step, random: state.random, length: state.parameters.length },
    ),
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const padded = new Uint8Array(4 * Math.ceil(json.length / 4)).fill(0x20);
  padded.set(json);
  const numbers = runs.flatMap(({ state }) =>
    state ? [state.parameters, state.first, state.second] : [],
  );
  const bytes = ({ buffer, byteOffset, byteLength }: Float32Array | Uint32Array) =>
    new Uint8Array(buffer, byteOffset, byteLength);
  return joinBytes([bytes(Uint32Array.of(padded.length)), padded, ...numbers.map(bytes)]);
}

/**
 * Reads what packRuns wrote; throws a ProblemError when it did not write this, or when what it wrote are no runs
 * of this page. `isSource` tells the figure's own texts from others.
 */
export function unpackRuns<Source>(
  file: ArrayBuffer,
  isSource: (source: unknown) => source is Source,
): Runs<Source> {
  const { header, end } = readHeader<Source>(file);
  if (!isKept(header.runs, header.states, isSource))
    throw new ProblemError({ code: 'foreign-runs' });
  let at = end;
  const floats = (length: number) => {
    const bytes = file.slice(at, at + 4 * length);
    if (bytes.byteLength !== 4 * length) throw new ProblemError({ code: 'kept-damaged' });
    at += 4 * length;
    return new Float32Array(bytes);
  };
  const states = header.states.map(
    (listed): RunState | null =>
      listed && {
        step: listed.step,
        random: listed.random,
        parameters: floats(listed.length),
        first: floats(listed.length),
        second: floats(listed.length),
      },
  );
  return {
    ...header.runs,
    runs: header.runs.runs.map((run, i) => {
      const state = states[i];
      const stops = run.stops.map((stop) => ({
        ...stop,
        validation: stop.validation ?? NaN, // as JSON keeps it
        ...(state?.step === stop.step && { state }),
      }));
      return { ...run, losses: run.losses.map((loss) => loss ?? NaN), state, stops };
    }),
  };
}

function readHeader<Source>(file: ArrayBuffer): { header: Header<Source>; end: number } {
  const length = file.byteLength >= 4 ? new DataView(file).getUint32(0, true) : 0;
  const end = 4 + length;
  if (length === 0 || length % 4 !== 0 || end > file.byteLength) {
    throw new ProblemError({ code: 'kept-damaged' });
  }
  let header: Partial<Header<Source>> | null;
  try {
    header = JSON.parse(new TextDecoder().decode(new Uint8Array(file, 4, length)));
  } catch (cause) {
    throw new ProblemError({ code: 'kept-damaged' }, { cause });
  }
  if (header?.format !== FORMAT) throw new ProblemError({ code: 'other-version' });
  return { header: header as Header<Source>, end };
}
