/** The simulated backend was changed from the panel: what a page shows may be old. */
export class MockChangeEvent extends Event {
  static readonly type = 'tl-mock-change';

  constructor() {
    super(MockChangeEvent.type, { bubbles: true, composed: true });
  }
}

/** Somebody else is to be signed in; who is signed in is the page's business, so the panel only asks. */
export class MockSignInEvent extends Event {
  static readonly type = 'tl-mock-sign-in';
  readonly userId: string;

  constructor(userId: string) {
    super(MockSignInEvent.type, { bubbles: true, composed: true });
    this.userId = userId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'tl-mock-change': MockChangeEvent;
    'tl-mock-sign-in': MockSignInEvent;
  }
}
