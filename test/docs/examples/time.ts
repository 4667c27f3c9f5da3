import { MockBackend } from '../../../mocks/index.ts';

const backend = new MockBackend({ scenario: 'reduction-planned' });
backend.advance('P7D'); // seven calendar days in the account's zone, whatever summer time does to them
backend.advanceTo(backend.period.end); // any instant that is not in the past
export const coming = backend.nextEvents(); // what is due, soonest first: three users are without a licence
backend.advanceToNextEvent(); // their deadline: they are deactivated

backend.createUser({ name: 'Nora Ny', email: 'nora@nordlys.example' });
export const saved = JSON.stringify(backend.snapshot()); // scenario, seed and commands, never the whole state
export const again = MockBackend.restore(JSON.parse(saved));
export const same = JSON.stringify(again.state()) === JSON.stringify(backend.state()); // true, byte for byte
