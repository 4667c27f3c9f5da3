import type { components } from '../../src/api/wire.gen.ts';

type Schemas = components['schemas'];

/** The contract's own words, generated from the OpenAPI document. */
export type Account = Schemas['Account'];
export type Adjustment = Schemas['Adjustment'];
export type Assignment = Schemas['Assignment'];
export type Change = Schemas['Change'];
export type Charge = Schemas['Charge'];
export type FieldChange = Schemas['FieldChange'];
export type Invoice = Schemas['Invoice'];
export type Line = Schemas['Line'];
export type LogEntry = Schemas['LogEntry'];
export type Mail = Schemas['Mail'];
export type Mark = Schemas['Mark'];
export type MockAssignment = Schemas['MockAssignment'];
export type MockClock = Schemas['MockClock'];
export type MockFault = Schemas['MockFault'];
export type Operation = Schemas['Operation'];
export type Permissions = Schemas['Permissions'];
export type Person = Schemas['Person'];
export type ProblemType = Schemas['ProblemType'];
export type Quote = Schemas['Quote'];
export type ScenarioName = Schemas['ScenarioName'];
export type Section = Schemas['Section'];
export type User = Schemas['User'];
export type PeriodKind = Schemas['Period']['kind'];

/** The whole simulated state; an account of one's own (`buildAccount`) calls its scenario `custom`. */
export type MockState = Omit<Schemas['MockState'], 'scenario'> & { scenario: ScenarioName | 'custom' };
