import { addressOf, type Route } from './router.ts';
import { shellTexts, type Language, type ShellText } from './strings.ts';

/** Top bar and menu: language, appearance, who is signed in, where we are. */
export interface Frame {
  readonly language: Language;
  readonly text: ShellText;
  setAccount(name: string): void;
  setUser(name: string): void;
  /** Marks the menu entry of a page, and names the browser tab after it. */
  setRoute(route: Route): void;
}

export function createFrame(onLanguage: () => void): Frame {
  const frame = {
    language: preferredLanguage(),
    get text(): ShellText {
      return shellTexts[frame.language];
    },
    setAccount: (name: string) => write('#account', name),
    setUser: (name: string) => write('#user', name),
    setRoute,
  };
  const translate = (): void => {
    // Everything in the page follows this one attribute, the licence page included.
    document.documentElement.lang = frame.language;
    for (const element of all('[data-text]')) element.textContent = word(frame.text, element.dataset['text']);
    for (const element of all('[data-label]')) element.ariaLabel = word(frame.text, element.dataset['label']);
    setTitle();
  };
  choice('#language', frame.language, (language) => {
    frame.language = isLanguage(language) ? language : 'en';
    remember('language', frame.language);
    translate();
    onLanguage();
  });
  translate();
  followAppearance();
  followWidth();
  connectSkipLink();
  return frame;
}

function preferredLanguage(): Language {
  const wanted = [recall('language') ?? '', ...navigator.languages];
  return wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';
}

function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(shellTexts, tag);
}

function followAppearance(): void {
  const apply = (appearance: string): void => {
    document.documentElement.dataset['appearance'] = appearance;
  };
  const remembered = recall('appearance') ?? 'system';
  apply(remembered);
  choice('#appearance', remembered, (appearance) => {
    remember('appearance', appearance);
    apply(appearance);
  });
}

/** Beside the page the menu is always open; above it, it opens when asked and closes when something was chosen. */
function followWidth(): void {
  const menu = one<HTMLDetailsElement>('#menu');
  const wide = matchMedia('(min-width: 60em)');
  const follow = (): void => {
    menu.open = wide.matches;
  };
  wide.addEventListener('change', follow);
  menu.addEventListener('click', (event) => {
    if (event.target instanceof HTMLAnchorElement) follow();
  });
  follow();
}

/** By hand, because the fragment of the address is the shell's route. */
function connectSkipLink(): void {
  one('.skip').addEventListener('click', (event) => {
    event.preventDefault();
    one('main').focus();
  });
}

function setRoute(route: Route): void {
  const address = addressOf(route.page === 'add-ons' ? 'licences' : route.page);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('#menu a')) {
    if (link.hash !== address) link.removeAttribute('aria-current');
    else link.setAttribute('aria-current', route.id === undefined ? 'page' : 'true');
  }
  setTitle();
}

function setTitle(): void {
  const current = document.querySelector('#menu [aria-current]')?.textContent;
  document.title = [current, 'TimeLog'].filter(Boolean).join(' – ');
}

function choice(selector: string, value: string, onChoose: (value: string) => void): void {
  const select = one<HTMLSelectElement>(selector);
  select.value = value;
  select.addEventListener('change', () => onChoose(select.value));
}

function word(text: ShellText, key: string | undefined): string {
  return new Map(Object.entries(text)).get(key ?? '') ?? '';
}

function write(selector: string, text: string): void {
  one(selector).textContent = text;
}

function one<T extends HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`The shell's page has no ${selector}.`);
  return found;
}

function all(selector: string): NodeListOf<HTMLElement> {
  return document.querySelectorAll<HTMLElement>(selector);
}

/** Storage is refused in private and sandboxed pages; then a choice lasts as long as the page. */
function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`admin-shell.${key}`, value);
  } catch {
    // Nothing else depends on it.
  }
}

function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(`admin-shell.${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}
