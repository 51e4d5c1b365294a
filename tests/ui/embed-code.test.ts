import { expect, test } from 'vitest';
import { embedCode } from '#ui/embed-code.ts';

const code = embedCode({
  source: 'https://book.example/embed/rare-wait/?a=1&b="x"',
  title: 'Rare & possible',
  height: 640,
});

test('an address and a title cannot end the attribute they stand in', () => {
  const [frame] = code.split('\n');
  expect(frame).toContain('src="https://book.example/embed/rare-wait/?a=1&amp;b=&quot;x&quot;"');
  expect(frame).toContain('title="Rare &amp; possible"');
  expect(frame).toContain('height="640"');
});

test('the script listens to the book alone', () => {
  expect(code.split('\n')[1]).toContain('if(e.origin==="https://book.example")for(');
});
