import { prepareTableBench } from './table.ts';

Object.assign(globalThis, { prepareTableBench });
