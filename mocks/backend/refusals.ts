import type { FieldChange, Person, ProblemType } from './wire.ts';

/** A refused request, as facts: the type decides, the rest says what would help. */
export interface Refusal {
  type: ProblemType;
  /** For developers, in English. */
  detail: string;
  errors?: { pointer: string; code: string }[];
  supportEmail?: string;
  changedBy?: Person;
  changes?: FieldChange[];
  allowed?: string[];
}

export type Result<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal };

export function accepted<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

export function refused(
  type: ProblemType,
  detail: string,
  facts: Partial<Refusal> = {},
): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { type, detail, ...facts } };
}

/** Bad input: where it is, what is wrong with it, and what would be accepted. */
export function invalid(
  pointer: string,
  code: string,
  detail: string,
  allowed?: string[],
): { ok: false; refusal: Refusal } {
  return refused('invalid-request', detail, { errors: [{ pointer, code }], ...(allowed && { allowed }) });
}

export function notFound(what: string, id: string): { ok: false; refusal: Refusal } {
  return refused('not-found', `There is no ${what} ${JSON.stringify(id)}.`);
}

/** Changes what was accepted; a refusal stays as it is. */
export function map<From, To>(result: Result<From>, change: (value: From) => To): Result<To> {
  return result.ok ? accepted(change(result.value)) : result;
}
