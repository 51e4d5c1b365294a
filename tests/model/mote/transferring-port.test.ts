import { expect, test } from 'vitest';
import { transferringPort } from '#model/mote/transferring-port.ts';

test('hands over every typed array once, however deep, and copies all else', async () => {
  const { port1, port2 } = new MessageChannel();
  const received = new Promise((resolve) => {
    port2.onmessage = ({ data }) => resolve(data);
  });
  const values = Float32Array.of(1, 2);
  const ids = Int32Array.of(3);
  const message = { result: { tensors: [{ values, ids }, null], same: values, text: 'é' } };
  const expected = structuredClone(message);
  transferringPort(port1).postMessage(message);
  expect([values.length, ids.length]).toEqual([0, 0]); // gone from here
  expect(await received).toEqual(expected);
  port1.close();
});
