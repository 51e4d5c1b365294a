/** Names of the small programs that figures grade, and what each task asks for. */
export const programs = {
  letters: 'ABCDEFG',
  own: 'Your own',
  tasks: {
    fibonacci: {
      label: 'Fibonacci',
      asks: 'fib(n) should return the n-th Fibonacci number: 0, 1, 1, 2, 3, 5, 8, …',
    },
    'common-divisor': {
      label: 'Common divisor',
      asks: 'gcd(a, b) should return the largest number that divides both.',
    },
    'digit-sum': {
      label: 'Digit sum',
      asks: 'digits(n) should return the sum of the decimal digits of n.',
    },
    primality: {
      label: 'Prime or not',
      asks: 'prime(n) should return 1 if n is a prime number, else 0.',
    },
  },
  attempts: {
    fibonacci: {
      endless: 'Recursion without an end',
      mistaken: 'Factorials instead',
      near: 'Loop, one turn short',
      memorised: 'The tests by heart',
      slow: 'Plain recursion',
      quick: 'Loop',
    },
    'common-divisor': {
      endless: 'Recursion without an end',
      mistaken: 'One subtraction',
      near: 'Fails on zero',
      memorised: 'The tests by heart',
      slow: 'Try every number',
      quick: 'Euclid’s remainders',
    },
    'digit-sum': {
      endless: 'Recursion without an end',
      mistaken: 'Counts the digits',
      near: 'Drops the first digit',
      memorised: 'The tests by heart',
      slow: 'Takes away tens',
      quick: 'Divides by ten',
    },
    primality: {
      endless: 'Recursion without an end',
      mistaken: 'Odd means prime',
      near: 'Stops before the root',
      memorised: 'The tests by heart',
      slow: 'Try every divisor',
      quick: 'Up to the root',
    },
  },
};
