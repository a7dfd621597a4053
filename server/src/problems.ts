/**
 * What the athlete can mend themselves. Thrown anywhere below a command, answered as a member of its result union, kept with the
 * idempotency key so that a repeat gets the same answer. Everything else is a GraphQL error with a code (graphql/errors.ts) or a bug.
 */
export abstract class DomainError extends Error {
  abstract readonly problem: ProblemName;
  /** The fields beside `message`; plain data, because a repeat answers from what was stored. */
  abstract fields(): Record<string, unknown>;
}

export interface InputIssue {
  path: string;
  message: string;
}

/** Unknown and somebody else's alike. */
export class NotFound extends DomainError {
  readonly problem = 'NotFound';
  fields() {
    return {};
  }
}

export class InvalidInput extends DomainError {
  readonly problem = 'InvalidInput';
  readonly issues: InputIssue[];
  constructor(message: string, issues: InputIssue[] = []) {
    super(message);
    this.issues = issues;
  }
  fields() {
    return { issues: this.issues };
  }
}

/** The entry's day, or its life, does not allow this any more. */
export class EntryClosed extends DomainError {
  readonly problem = 'EntryClosed';
  readonly status: 'planned' | 'generated' | 'completed' | 'skipped';
  constructor(message: string, status: EntryClosed['status']) {
    super(message);
    this.status = status;
  }
  fields() {
    return { status: this.status };
  }
}

export class NothingFits extends DomainError {
  readonly problem = 'NothingFits';
  fields() {
    return {};
  }
}

/** Safety answers say: a clinician first (training rules §7.1). */
export class ClearanceNeeded extends DomainError {
  readonly problem = 'ClearanceNeeded';
  readonly reasons: string[];
  constructor(message: string, reasons: string[]) {
    super(message);
    this.reasons = reasons;
  }
  fields() {
    return { reasons: this.reasons };
  }
}

/** Words that stop training (training rules §7.4). */
export class RedFlag extends DomainError {
  readonly problem = 'RedFlag';
  readonly emergency: boolean;
  constructor(message: string, emergency: boolean) {
    super(message);
    this.emergency = emergency;
  }
  fields() {
    return { emergency: this.emergency };
  }
}

export class AlreadyOnboarded extends DomainError {
  readonly problem = 'AlreadyOnboarded';
  fields() {
    return {};
  }
}

export class NotOnboarded extends DomainError {
  readonly problem = 'NotOnboarded';
  fields() {
    return {};
  }
}

export class TooManyLocations extends DomainError {
  readonly problem = 'TooManyLocations';
  fields() {
    return {};
  }
}

export type ProblemName =
  | 'NotFound'
  | 'InvalidInput'
  | 'EntryClosed'
  | 'NothingFits'
  | 'ClearanceNeeded'
  | 'RedFlag'
  | 'AlreadyOnboarded'
  | 'NotOnboarded'
  | 'TooManyLocations';

export interface StoredProblem {
  problem: ProblemName;
  message: string;
  fields: Record<string, unknown>;
}

export const storeProblem = (error: DomainError): StoredProblem => ({
  problem: error.problem,
  message: error.message,
  fields: error.fields(),
});

/** The error again, from what was stored with its idempotency key. */
export function reviveProblem({ problem, message, fields }: StoredProblem): DomainError {
  switch (problem) {
    case 'NotFound':
      return new NotFound(message);
    case 'InvalidInput':
      return new InvalidInput(message, fields.issues as InputIssue[]);
    case 'EntryClosed':
      return new EntryClosed(message, fields.status as EntryClosed['status']);
    case 'NothingFits':
      return new NothingFits(message);
    case 'ClearanceNeeded':
      return new ClearanceNeeded(message, fields.reasons as string[]);
    case 'RedFlag':
      return new RedFlag(message, fields.emergency as boolean);
    case 'AlreadyOnboarded':
      return new AlreadyOnboarded(message);
    case 'NotOnboarded':
      return new NotOnboarded(message);
    case 'TooManyLocations':
      return new TooManyLocations(message);
  }
}
