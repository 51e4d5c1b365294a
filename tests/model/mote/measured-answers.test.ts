import { expect, test } from 'vitest';
import { givenAnswers, measuredMote, measuredNames } from '#model/mote/measured-answers.ts';

const form = { confidence: [0.9, 0.4, 0.3, 0.2], outcome: 'rwaw' };
const measurement = {
  unheard: ['Zorami', 'Luvo'],
  motes: [{ name: 'mote', tokens: 5, forms: { question: form, quiz: form, statement: form } }],
};

test('leaves out what it did not know, and counts it', () => {
  expect(givenAnswers(measurement, { mote: 'mote', form: 'quiz', madeUp: true })).toEqual({
    confidences: [0.9, 0.4, 0.2],
    right: [true, false, false],
    asked: 4,
    abstained: 1,
  });
});

test('leaves out made-up countries on request: they were asked for last', () => {
  expect(givenAnswers(measurement, { mote: 'mote', form: 'quiz', madeUp: false })).toEqual({
    confidences: [0.9, 0.4],
    right: [true, false],
    asked: 2,
    abstained: 0,
  });
});

test('refuses a Mote that was not measured', () => {
  expect(() => measuredMote(measurement, 'after-9M')).toThrow(RangeError);
});

test('names the Motes in the order of training, whatever the order of the file', () => {
  const [last] = measurement.motes;
  const motes = [last, { ...last, name: 'after-2M', tokens: 2 }];
  expect(measuredNames({ ...measurement, motes })).toEqual(['after-2M', 'mote']);
});
