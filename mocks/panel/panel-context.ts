import type { MockBackend } from '../backend/mock-backend.ts';
import type { PanelFacts } from './panel-view.ts';

/** What a control of the backend answers: done, or why not and what would be. */
export type Outcome =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly refusal: {
        readonly detail: string;
        readonly allowed?: readonly string[];
        readonly errors?: readonly { readonly pointer: string }[];
      };
    };

/** How a group of controls asks for something. */
export interface Control {
  readonly act: () => Outcome;
  /** What is said when it worked; asked afterwards. */
  readonly done: () => string;
  /** True where a page shows nothing of it yet: something that is only queued. */
  readonly quiet?: boolean;
}

/** What a group of controls is given. */
export interface PanelContext {
  readonly backend: MockBackend;
  readonly facts: PanelFacts;
  /** What is searched for among the employees. */
  readonly search: string;
  readonly onSearch: (text: string) => void;
  /** Carries out a control and reports; a refusal marks the fields of the form that it names. */
  readonly carryOut: (control: Control, form?: HTMLFormElement) => void;
}
