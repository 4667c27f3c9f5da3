/**
 * The wire types, generated from the OpenAPI document, and the words of the page are two texts about one thing. That the
 * one can be read as the other is decided by the compiler: this file compiles, or `npm run check` fails.
 */
import { expectTypeOf, test } from 'vitest';
import type { components, operations } from '../../src/api/wire.gen.ts';
import type * as model from '../../src/domain/model.ts';
import type { Refusal } from '../../src/domain/problems.ts';

type Wire = components['schemas'];

test('every answer on the wire is what the page speaks of', () => {
  expectTypeOf<Wire['Account']>().toExtend<model.Account>();
  expectTypeOf<Wire['Quote']>().toExtend<model.Quote>();
  expectTypeOf<Wire['Operation']>().toExtend<model.Operation>();
  expectTypeOf<Wire['OrderAnswer']['operation']>().toExtend<model.Operation>();
  expectTypeOf<Wire['OperationList']['items'][number]>().toExtend<model.Operation>();
  expectTypeOf<Wire['AssignmentPage']>().toExtend<model.AssignmentPage>();
  expectTypeOf<Wire['LogPage']>().toExtend<model.LogPage>();
});

test('the page knows every field that the wire has', () => {
  expectTypeOf<keyof Wire['Account']>().toEqualTypeOf<keyof model.Account>();
  expectTypeOf<keyof Wire['AccountInfo']>().toEqualTypeOf<keyof model.AccountInfo>();
  expectTypeOf<keyof Wire['Period']>().toEqualTypeOf<keyof model.Period>();
  expectTypeOf<keyof Wire['Line']>().toEqualTypeOf<keyof model.Line>();
  expectTypeOf<keyof Wire['Mark']>().toEqualTypeOf<keyof model.Mark>();
  expectTypeOf<keyof Wire['Quote']>().toEqualTypeOf<keyof model.Quote>();
  expectTypeOf<keyof Wire['Charge']>().toEqualTypeOf<keyof model.Charge>();
  expectTypeOf<keyof Wire['Operation']>().toEqualTypeOf<keyof model.Operation>();
  expectTypeOf<keyof Wire['AssignmentPage']>().toEqualTypeOf<keyof model.AssignmentPage>();
  expectTypeOf<keyof Wire['Assignment']>().toEqualTypeOf<keyof model.Assignment>();
  expectTypeOf<keyof Wire['LogPage']>().toEqualTypeOf<keyof model.LogPage>();
  expectTypeOf<keyof Wire['LogEntry']>().toEqualTypeOf<keyof model.LogEntry>();
});

test('what the page asks for, the wire can carry', () => {
  expectTypeOf<model.Change>().toExtend<Wire['Change']>();
  type Log = NonNullable<operations['listActionLog']['parameters']['query']>;
  expectTypeOf<{ lineId: string; actorId: string; limit: number; cursor: string }>().toExtend<Log>();
});

test('every refusal on the wire has a name here, and the other way round', () => {
  expectTypeOf<Exclude<Wire['ProblemType'], 'internal-error'>>().toEqualTypeOf<Exclude<Refusal['type'], 'refused'>>();
});
