import type { MockBackend, MockState } from '../../../../mocks/index.ts';
import { element } from './dom.ts';
import type { Language, ShellText } from './strings.ts';

type User = MockState['users'][number];

/** What the shell's own pages need: in the demonstration employees and rights live in the simulated backend too. */
export interface Surroundings {
  readonly backend: MockBackend;
  readonly text: ShellText;
  readonly language: Language;
  /** Called after the page has changed somebody. */
  readonly onChanged: () => void;
}

/** The page at a path of the shell's own. */
export function pageAt(path: string, surroundings: Surroundings): Node[] {
  const { text, backend } = surroundings;
  const [, name, id] = path.split('/');
  switch (name) {
    case 'employees': {
      if (id === undefined) return employeeList(backend.users(), text);
      const user = backend.users().find((each) => each.id === decodeURIComponent(id));
      return user ? employeeCard(user, surroundings) : [heading(text.employee), paragraph(text.noSuchEmployee)];
    }
    case 'rights':
      return rightsPage(backend.users(), surroundings);
    case 'projects':
    case 'integrations':
      return [heading(text[name]), paragraph(text.notHere), links(text)];
    default:
      return [heading('TimeLog'), paragraph(text.notHere), links(text)];
  }
}

function employeeList(users: readonly User[], text: ShellText): Node[] {
  const rows = users.map((user) =>
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
function employeeCard(user: User, surroundings: Surroundings): Node[] {
  const { text, language, backend, onChanged } = surroundings;
  const moment = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: backend.timeZone,
  });
  const mark = backend.state().marks.find(({ kind, id }) => kind === 'user' && id === user.id);
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
  const list = element(
    'dl',
    {},
    ...facts.flatMap(([term, fact]) => [element('dt', {}, term), element('dd', {}, fact)]),
  );
  const button = element('button', { type: 'button', id: 'activation' }, user.active ? text.deactivate : text.activate);
  button.addEventListener('click', () => {
    if (user.active) backend.deactivateUser(user.id);
    else backend.activateUser(user.id);
    onChanged();
  });
  return [heading(user.name), list, button, links(text, element('a', { href: '/employees' }, text.backToEmployees))];
}

/** Seeing and buying are two rights (P5a), and this is where they are given. */
function rightsPage(users: readonly User[], surroundings: Surroundings): Node[] {
  const { text } = surroundings;
  const rows = users
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
  const box = element('input', {
    type: 'checkbox',
    id: `${right}-${user.id}`,
    checked: user.permissions[right],
    'aria-label': `${name}: ${user.name}`,
  });
  box.addEventListener('change', () => {
    backend.setPermissions(user.id, { ...user.permissions, [right]: box.checked });
    onChanged();
  });
  return box;
}

function cardOf(user: User): string {
  return `/employees/${encodeURIComponent(user.id)}`;
}

function heading(text: string): HTMLElement {
  return element('h1', {}, text);
}

function paragraph(text: string): HTMLElement {
  return element('p', {}, text);
}

function links(text: ShellText, ...more: Node[]): HTMLElement {
  const back = element('a', { href: '/licences' }, text.backToLicences);
  return element('p', { class: 'links' }, back, ...more);
}

function table(columns: readonly string[], rows: readonly Node[]): HTMLElement {
  const head = columns.map((column) => element('th', { scope: 'col' }, column));
  return element('table', {}, element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...rows));
}
