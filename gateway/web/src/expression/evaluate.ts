// Works out the expressions of a plan as the server does (services/expression): the server sends the tree, and
// services/expression/testdata/cases.json holds what both have to answer.
import newBig from 'big.js';

/** A figure an expression looks at. */
export interface Reference {
  /** None in a condition that is held against figures one by one: it is the one at hand then. */
  indicator?: string;
  part: 'value' | 'numerator' | 'denominator' | 'target';
  dimension?: string;
  category?: string;
  previous?: boolean;
}

/** One node of an expression's tree. */
export interface Node {
  op: string;
  args?: Node[];
  number?: string;
  reference?: Reference;
}

/** What is known of a figure. */
export interface Answer {
  /** Its decimal number; undefined where it is not known. */
  number?: string | undefined;
  /** True where the report says that nothing occurred, or that the figure does not apply. */
  none?: boolean;
}

/** Answers what is known of a figure. */
export type Lookup = (reference: Reference) => Answer;

/** What an expression comes to: a decimal number, or whether a condition holds; neither where it is not known. */
export interface Outcome {
  number?: string;
  holds?: boolean;
  /** The figures that would have to be known. */
  missing: Reference[];
  /** True where a division by zero is in the way. */
  byZero: boolean;
}

// A quotient is rounded to 20 decimals, halves away from zero.
const Decimal = newBig();
Decimal.DP = 20;
Decimal.RM = Decimal.roundHalfUp;
type Decimal = newBig.Big;

type Result = { number: Decimal } | { holds: boolean };
interface Unknown {
  missing: Reference[];
  byZero: boolean;
}
type Answered = Result | Unknown;

const isKnown = (answer: Answered): answer is Result => !('missing' in answer);
const unknown: Unknown = { missing: [], byZero: false };

/** Works an expression out. */
export function evaluate(node: Node, look: Lookup): Outcome {
  const answer = answerOf(node, look);
  if (!isKnown(answer)) return { missing: answer.missing, byZero: answer.byZero };
  if ('holds' in answer) return { holds: answer.holds, missing: [], byZero: false };
  return { number: answer.number.toFixed(), missing: [], byZero: false };
}

function answerOf(node: Node, look: Lookup): Answered {
  switch (node.op) {
    case 'number':
      return { number: new Decimal(node.number ?? '') };
    case 'figure': {
      const { number } = look(node.reference!);
      return number === undefined ? { missing: [node.reference!], byZero: false } : { number: new Decimal(number) };
    }
    case 'known':
      return { holds: look(node.reference!).number !== undefined };
    case 'none':
      return { holds: look(node.reference!).none ?? false };
    case '&&':
    case '||':
      return logic(node, look, node.op === '||');
    case '!': {
      const answer = answerOf(node.args![0]!, look);
      return 'holds' in answer ? { holds: !answer.holds } : answer;
    }
    case '?:':
      return choose(node, look);
    default:
      return overNumbers(node, look);
  }
}

/** Logic is decided as soon as one side decides it: an unknown figure on the other side does not matter then. */
function logic(node: Node, look: Lookup, decisive: boolean): Answered {
  let reasons: Unknown | undefined;
  for (const arg of node.args!) {
    const answer = answerOf(arg, look);
    if (!isKnown(answer)) reasons = both(reasons ?? unknown, answer);
    else if ('holds' in answer && answer.holds === decisive) return answer;
  }
  return reasons ?? { holds: !decisive };
}

function choose(node: Node, look: Lookup): Answered {
  const [condition, whenTrue, whenFalse] = node.args!;
  const answer = answerOf(condition!, look);
  if (!isKnown(answer)) return answer;
  return answerOf('holds' in answer && answer.holds ? whenTrue! : whenFalse!, look);
}

/** Puts together why something is not known, each figure once. */
function both(a: Unknown, b: Unknown): Unknown {
  const added = b.missing.filter((one) => !a.missing.some((other) => same(one, other)));
  return { missing: [...a.missing, ...added], byZero: a.byZero || b.byZero };
}

const same = (a: Reference, b: Reference) =>
  a.indicator === b.indicator && a.part === b.part && a.dimension === b.dimension && a.category === b.category && a.previous === b.previous;

function overNumbers(node: Node, look: Lookup): Answered {
  const numbers: Decimal[] = [];
  let reasons: Unknown | undefined;
  for (const arg of node.args!) {
    const answer = answerOf(arg, look);
    if (!isKnown(answer)) reasons = both(reasons ?? unknown, answer);
    else if ('number' in answer) numbers.push(answer.number);
  }
  return reasons ?? operate(node.op, numbers);
}

function operate(op: string, numbers: Decimal[]): Answered {
  const [a, b] = numbers as [Decimal, Decimal];
  switch (op) {
    case '+':
      return { number: a.plus(b) };
    case '-':
      return { number: a.minus(b) };
    case '*':
      return { number: a.times(b) };
    case '/':
      return b.eq(0) ? { missing: [], byZero: true } : { number: a.div(b) };
    case 'negate':
      return { number: a.times(-1) };
    case 'abs':
      return { number: a.abs() };
    case 'round':
      return { number: a.round(b.toNumber(), Decimal.roundHalfUp) };
    case 'min':
      return { number: numbers.reduce((least, one) => (one.lt(least) ? one : least)) };
    case 'max':
      return { number: numbers.reduce((most, one) => (one.gt(most) ? one : most)) };
    default:
      return { holds: compare(op, a.cmp(b)) };
  }
}

function compare(op: string, sign: number): boolean {
  switch (op) {
    case '<':
      return sign < 0;
    case '<=':
      return sign <= 0;
    case '>':
      return sign > 0;
    case '>=':
      return sign >= 0;
    case '==':
      return sign === 0;
    case '!=':
      return sign !== 0;
    default:
      throw new Error(`unknown operation ${op}`);
  }
}
