import { RunError } from './program-problem.ts';
import type { BinaryOperator, Expression, Program, Statement } from './syntax.ts';

export interface Limits {
  /** Statements and expressions evaluated, all calls together. */
  steps: number;
  /** Calls inside calls. Python's own limit is 1,000 frames. */
  depth: number;
}

/** Values and blocks inside each other, all open calls together: keeps the interpreter's own stack from running out. */
const DEEPEST = 1000;

export interface RunResult {
  value: number;
  steps: number;
  /** How often the function was called, the first call included. */
  calls: number;
}

/**
 * Runs a program on whole numbers. Truth is 1, falsehood 0, as in Python's arithmetic; // and % round
 * down, as Python's do. Throws RunError when a limit is reached, a name is unknown, a divisor is zero,
 * a number leaves ±2⁵³, the arguments do not fit, or nothing is returned.
 */
export function runProgram(program: Program, args: readonly number[], limits: Limits): RunResult {
  const run = new Run(program, limits);
  const value = run.call(args, 1);
  return { value, steps: run.steps, calls: run.calls };
}

class Run {
  steps = 0;
  calls = 0;
  private nested = 0;
  private readonly program: Program;
  private readonly limits: Limits;

  constructor(program: Program, limits: Limits) {
    this.program = program;
    this.limits = limits;
  }

  call(args: readonly number[], depth: number): number {
    const { name, parameters, body } = this.program;
    if (args.length !== parameters.length)
      throw new RunError({
        code: 'arguments',
        name,
        wanted: parameters.length,
        got: args.length,
      });
    if (depth > this.limits.depth)
      throw new RunError({ code: 'depth', name, limit: this.limits.depth });
    this.calls++;
    const names = new Map(parameters.map((parameter, i) => [parameter, args[i]]));
    const value = this.block(body, names, depth);
    if (value === undefined) throw new RunError({ code: 'nothing', name });
    return value;
  }

  /** The value returned, or undefined when the block ran to its end. */
  private block(
    body: readonly Statement[],
    names: Map<string, number>,
    depth: number,
  ): number | undefined {
    this.enter();
    let value: number | undefined;
    for (const statement of body) {
      value = this.statement(statement, names, depth);
      if (value !== undefined) break;
    }
    this.nested--;
    return value;
  }

  private statement(s: Statement, names: Map<string, number>, depth: number): number | undefined {
    this.count();
    switch (s.kind) {
      case 'return':
        return this.value(s.value, names, depth);
      case 'assign': {
        const values = s.values.map((value) => this.value(value, names, depth)); // all before any is set
        s.names.forEach((name, i) => names.set(name, values[i]));
        return undefined;
      }
      case 'if':
        return this.block(
          this.value(s.condition, names, depth) ? s.body : s.otherwise,
          names,
          depth,
        );
      case 'while':
        while (this.value(s.condition, names, depth)) {
          this.count();
          const value = this.block(s.body, names, depth);
          if (value !== undefined) return value;
        }
        return undefined;
      case 'for': {
        const from = this.value(s.from, names, depth);
        const to = this.value(s.to, names, depth);
        for (let i = from; i < to; i++) {
          this.count();
          names.set(s.name, i);
          const value = this.block(s.body, names, depth);
          if (value !== undefined) return value;
        }
        return undefined;
      }
    }
  }

  private value(e: Expression, names: Map<string, number>, depth: number): number {
    this.count();
    this.enter();
    const found = this.evaluate(e, names, depth);
    this.nested--;
    return found;
  }

  private evaluate(e: Expression, names: Map<string, number>, depth: number): number {
    switch (e.kind) {
      case 'number':
        return e.value;
      case 'name': {
        const value = names.get(e.name);
        if (value === undefined) throw new RunError({ code: 'name', name: e.name });
        return value;
      }
      case 'unary': {
        const operand = this.value(e.operand, names, depth);
        return e.operator === '-' ? 0 - operand : Number(!operand);
      }
      case 'binary': {
        const left = this.value(e.left, names, depth);
        if (e.operator === 'or' && left) return left;
        if (e.operator === 'and' && !left) return left;
        return whole(apply(e.operator, left, this.value(e.right, names, depth)));
      }
      case 'chain': {
        let left = this.value(e.operands[0], names, depth);
        for (const [i, operator] of e.operators.entries()) {
          const right = this.value(e.operands[i + 1], names, depth);
          if (!apply(operator, left, right)) return 0;
          left = right;
        }
        return 1;
      }
      case 'call': {
        if (e.name !== this.program.name) throw new RunError({ code: 'function', name: e.name });
        return this.call(
          e.args.map((arg) => this.value(arg, names, depth)),
          depth + 1,
        );
      }
    }
  }

  private count(): void {
    if (++this.steps > this.limits.steps)
      throw new RunError({ code: 'steps', limit: this.limits.steps });
  }

  private enter(): void {
    if (++this.nested > DEEPEST) throw new RunError({ code: 'nesting' });
  }
}

function apply(operator: BinaryOperator, left: number, right: number): number {
  switch (operator) {
    case 'or':
    case 'and':
      return right; // the left side did not decide
    case '<':
      return Number(left < right);
    case '<=':
      return Number(left <= right);
    case '>':
      return Number(left > right);
    case '>=':
      return Number(left >= right);
    case '==':
      return Number(left === right);
    case '!=':
      return Number(left !== right);
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '//':
    case '%': {
      if (right === 0) throw new RunError({ code: 'division' });
      const quotient = Math.floor(left / right);
      return operator === '//' ? quotient : left - quotient * right;
    }
  }
}

function whole(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RunError({ code: 'size' });
  return value;
}
