import type { MockBackend } from '../../../../mocks/backend/mock-backend.ts';
import type { MockState, User } from '../../../../mocks/backend/wire.ts';
import { element } from './dom.ts';
import { addressOf, type Route } from './router.ts';
import type { Language, ShellText } from './strings.ts';

/** What the shell's own pages need: in the demonstration employees and rights live in the simulated backend too. */
export interface Surroundings {
  readonly backend: MockBackend;
  readonly text: ShellText;
  readonly language: Language;
  /** Called after the page has changed somebody. */
  readonly onChanged: () => void;
}

/** The shell's page for a route that is not the licence page's. */
export function otherPage(route: Route, surroundings: Surroundings): Node[] {
  const { text, backend } = surroundings;
  const state = backend.state();
  switch (route.page) {
    case 'employees': {
      if (route.id === undefined) return employeeList(state, text);
      const user = state.users.find(({ id }) => id === route.id);
      return user ? employeeCard(user, state, surroundings) : [heading(text.employee), paragraph(text.noSuchEmployee)];
    }
    case 'rights':
      return rightsPage(state, surroundings);
    case 'projects':
    case 'integrations':
      return [heading(text[route.page]), paragraph(text.notHere), backLinks(text)];
    default:
      return [];
  }
}

function employeeList(state: MockState, text: ShellText): Node[] {
  const rows = state.users.map((user) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, element('a', { href: cardOf(user) }, user.name)),
      element('td', {}, user.email),
      element('td', {}, user.active ? text.active : text.deactivated),
    ),
  );
  return [heading(text.employees), table([text.employee, text.email, text.status], rows)];
}

/** The employee card, where users are activated and deactivated by hand (G7). */
function employeeCard(user: User, state: MockState, surroundings: Surroundings): Node[] {
  const { text, language, backend, onChanged } = surroundings;
  const moment = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: backend.account.timeZone,
  });
  const mark = state.marks.find(({ kind, id }) => kind === 'user' && id === user.id);
  const facts: [string, Node | string][] = [
    [text.email, user.email],
    [text.department, user.department],
    [text.created, moment.format(new Date(user.createdAt))],
    [text.status, user.active ? text.active : text.deactivated],
  ];
  if (mark) {
    const deadline = element('span', { class: 'without' }, moment.format(new Date(mark.deadline)));
    facts.push([text.activeUntil, deadline]);
  }
  const list = element('dl', {}, ...facts.flatMap(([term, fact]) => [element('dt', {}, term), element('dd', {}, fact)]));
  const button = element('button', { type: 'button' }, user.active ? text.deactivate : text.activate);
  button.addEventListener('click', () => {
    if (user.active) backend.deactivateUser(user.id);
    else backend.activateUser(user.id);
    onChanged();
  });
  return [heading(user.name), list, button, backLinks(text, element('a', { href: addressOf('employees') }, text.backToEmployees))];
}

/** Seeing and buying are two rights (P5a), and this is where they are given. */
function rightsPage(state: MockState, surroundings: Surroundings): Node[] {
  const { text } = surroundings;
  const rows = state.users
    .filter(({ active }) => active)
    .map((user) =>
      element(
        'tr',
        {},
        element('th', { scope: 'row' }, element('a', { href: cardOf(user) }, user.name)),
        element('td', {}, rightBox(user, 'view', surroundings)),
        element('td', {}, rightBox(user, 'buy', surroundings)),
      ),
    );
  return [
    heading(text.rolesAndRights),
    paragraph(text.rightsIntro),
    table([text.employee, text.seeLicences, text.buyLicences], rows),
  ];
}

function rightBox(user: User, right: 'view' | 'buy', { text, backend, onChanged }: Surroundings): HTMLInputElement {
  const name = right === 'view' ? text.seeLicences : text.buyLicences;
  const box = element('input', { type: 'checkbox', checked: user.permissions[right], 'aria-label': `${name}: ${user.name}` });
  box.addEventListener('change', () => {
    backend.setPermissions(user.id, { ...user.permissions, [right]: box.checked });
    onChanged();
  });
  return box;
}

function cardOf(user: User): string {
  return `${addressOf('employees')}/${encodeURIComponent(user.id)}`;
}

function heading(text: string): HTMLElement {
  return element('h1', {}, text);
}

function paragraph(text: string): HTMLElement {
  return element('p', {}, text);
}

function backLinks(text: ShellText, ...more: Node[]): HTMLElement {
  const links = [element('a', { href: addressOf('licences') }, text.backToLicences), ...more];
  return element('p', { class: 'back' }, ...links.flatMap((link, index) => (index > 0 ? [' · ', link] : [link])));
}

function table(columns: readonly string[], rows: readonly Node[]): HTMLElement {
  const head = columns.map((column) => element('th', { scope: 'col' }, column));
  return element('table', {}, element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...rows));
}
