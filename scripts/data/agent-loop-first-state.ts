/**
 * Writes src/data/agent-loop-first-state.json: how often each way arrives, and what it costs, with the settings that the
 * figure starts with. Run: npx node scripts/data/agent-loop-first-state.ts
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { startState } from '#ui/url-codec.ts';
import { compareDesigns } from '../../src/widgets/agent-loop/comparison.ts';
import { schema, settingsOf } from '../../src/widgets/agent-loop/schema.ts';

const file = join(import.meta.dirname, '../../src/data/agent-loop-first-state.json');
const json = JSON.stringify(compareDesigns(settingsOf(startState(schema))));
await writeFile(file, await format(json, { parser: 'json', printWidth: 100 }));
