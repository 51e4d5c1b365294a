import { problemWords, type CodedProblem } from '#ui/problem-words.ts';
import { model as words } from '#strings/model-status.ts';

/** Which kernels a model got, and why not the fast ones. */
export interface RunsOn {
  readonly kernels: string;
  readonly whyTypeScript: CodedProblem | null;
}

/** Says of a model that it is in the page, and what it runs on there. */
export function runsOnWords(name: string, { kernels, whyTypeScript }: RunsOn): string {
  if (kernels === 'webassembly') return words.onWebAssembly(name);
  return words.onTypeScript(name, whyTypeScript ? problemWords(whyTypeScript) : '');
}
