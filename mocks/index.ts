/** `./mocks`: the simulated backend, without msw and without a server. */
export type { NextOutcome } from './backend/control-inputs.ts';
export type { NextFaults } from './backend/faults.ts';
export { MockBackend, type MockBackendOptions } from './backend/mock-backend.ts';
export type { NextEvent } from './backend/next-events.ts';
export type { Refusal, Result } from './backend/refusals.ts';
export {
  buildAccount,
  type AccountSpec,
  type AssignmentSpec,
  type LineSpec,
  type UserSpec,
} from './backend/scenarios/build-account.ts';
export { scenarioNames, scenarioViewer } from './backend/scenarios/index.ts';
export type { Snapshot } from './backend/snapshot.ts';
export type { MockFault, MockState, ScenarioName } from './backend/wire.ts';
export { createMockHandler, type MockHandler, type MockHandlerOptions } from './http/handler.ts';
export { createMemoryApi, createMockFetch, type MemoryApiOptions } from './memory.ts';
