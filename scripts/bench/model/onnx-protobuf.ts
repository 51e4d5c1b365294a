/**
 * Writes the few messages of ONNX that a graph of tensors needs, by the field numbers of onnx.proto
 * (github.com/onnx/onnx, IR version 10).
 */

type Field = Uint8Array;

const utf8 = new TextEncoder();

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value)); // a negative number takes all ten bytes
  while (rest > 0x7fn) {
    bytes.push(Number(rest & 0x7fn) | 0x80);
    rest >>= 7n;
  }
  return [...bytes, Number(rest)];
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const integer = (field: number, value: number): Field =>
  Uint8Array.from([...varint(field << 3), ...varint(value)]);

function bytes(field: number, value: Uint8Array): Field {
  return join([Uint8Array.from([...varint((field << 3) | 2), ...varint(value.length)]), value]);
}

const text = (field: number, value: string): Field => bytes(field, utf8.encode(value));
const message = (field: number, ...fields: Field[]): Field => bytes(field, join(fields));

/** Element types, as TensorProto.DataType numbers them. */
const ELEMENT = { float: 1, int64: 7 } as const;

type Element = keyof typeof ELEMENT;

export interface OnnxInput {
  name: string;
  element: Element;
  /** A name stands for a length that changes from run to run. */
  shape: readonly (number | string)[];
}

/** A graph under construction: each call adds a node or a constant and names its result. */
export class OnnxGraph {
  private readonly nodes: Field[] = [];
  private readonly constants: Field[] = [];
  private count = 0;

  floats(values: Float32Array, shape: readonly number[]): string {
    return this.constant('float', values, shape);
  }

  integers(values: readonly number[]): string {
    return this.constant('int64', BigInt64Array.from(values, BigInt), [values.length]);
  }

  /** An operator of ONNX with whole numbers, lists of them or words as attributes; returns its outputs. */
  node(
    operator: string,
    inputs: readonly string[],
    attributes: Readonly<Record<string, number | readonly number[] | string>> = {},
    outputs: readonly string[] = [`t${this.count++}`],
  ): readonly string[] {
    const attribute = ([name, value]: [string, number | readonly number[] | string]) => {
      if (typeof value === 'number')
        return message(5, text(1, name), integer(3, value), integer(20, 2));
      if (typeof value === 'string')
        return message(5, text(1, name), text(4, value), integer(20, 3));
      return message(5, text(1, name), ...value.map((one) => integer(8, one)), integer(20, 7));
    };
    this.nodes.push(
      message(
        1,
        ...inputs.map((name) => text(1, name)),
        ...outputs.map((name) => text(2, name)),
        text(4, operator),
        ...Object.entries(attributes).map(attribute),
      ),
    );
    return outputs;
  }

  /** Names for so many outputs of a node. */
  names(many: number): string[] {
    return Array.from({ length: many }, () => `t${this.count++}`);
  }

  /** The whole model, for operators as of version 20. */
  model(inputs: readonly OnnxInput[], outputs: readonly OnnxInput[]): Uint8Array {
    const value =
      (field: number) =>
      ({ name, element, shape }: OnnxInput) => {
        const dimensions = shape.map((length) =>
          message(1, typeof length === 'number' ? integer(1, length) : text(2, length)),
        );
        const tensor = message(1, integer(1, ELEMENT[element]), message(2, ...dimensions));
        return message(field, text(1, name), message(2, tensor));
      };
    const graph = message(
      7,
      ...this.nodes,
      text(2, 'mote'),
      ...this.constants,
      ...inputs.map(value(11)),
      ...outputs.map(value(12)),
    );
    return join([integer(1, 10), graph, message(8, text(1, ''), integer(2, 20))]);
  }

  private constant(
    element: Element,
    values: Float32Array | BigInt64Array,
    shape: readonly number[],
  ): string {
    const name = `c${this.count++}`;
    const raw = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    this.constants.push(
      message(
        5,
        ...shape.map((length) => integer(1, length)),
        integer(2, ELEMENT[element]),
        text(8, name),
        bytes(9, raw),
      ),
    );
    return name;
  }
}
