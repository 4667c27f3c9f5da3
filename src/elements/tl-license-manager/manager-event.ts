/**
 * The public events, all fired on `<tl-license-manager>` itself and only because a user or the server did something.
 * They carry ids and numbers, no personal data.
 */
export abstract class ManagerEvent extends Event {
  constructor(type: string, options: EventInit = {}) {
    super(type, { bubbles: true, composed: true, ...options });
  }
}
