import { all, one } from './dom.ts';
import { isLanguage, preferredLanguage } from './language.ts';
import { recall, remember } from './memory.ts';
import { shellTexts, type ShellText } from './strings.ts';

/** Top bar and menu: language, appearance, who is signed in, where we are. */
export class Frame {
  language = preferredLanguage();
  readonly #onLanguage: () => void;

  constructor(onLanguage: () => void) {
    this.#onLanguage = onLanguage;
    connectChoice('#language', this.language, (language) => {
      if (!isLanguage(language)) return;
      this.language = language;
      remember('language', language);
      this.#translate();
      this.#onLanguage();
    });
    this.#translate();
    followAppearance();
    followWidth();
  }

  get text(): ShellText {
    return shellTexts[this.language];
  }

  showWho(account: string, user: string): void {
    one('#account', HTMLElement).textContent = account;
    one('#user', HTMLElement).textContent = user;
  }

  /** Marks the menu entry an address belongs to, and names the browser's tab after it. */
  showWhere(path: string): void {
    const links = all('#menu a', HTMLAnchorElement).filter(({ pathname }) => `${path}/`.startsWith(`${pathname}/`));
    // Of an entry and one below it the lower one is where we are.
    const here = links.toSorted((a, b) => b.pathname.length - a.pathname.length)[0];
    for (const link of all('#menu a', HTMLAnchorElement)) {
      if (link !== here) link.ariaCurrent = null;
      else link.ariaCurrent = link.pathname === path ? 'page' : 'true';
    }
    nameTab();
  }

  #translate(): void {
    // Everything in the page follows this one attribute, the licence page included.
    document.documentElement.lang = this.language;
    const words = new Map(Object.entries(this.text));
    for (const element of all('[data-text]', HTMLElement))
      element.textContent = words.get(element.dataset['text'] ?? '') ?? '';
    for (const element of all('[data-label]', HTMLElement))
      element.ariaLabel = words.get(element.dataset['label'] ?? '') ?? '';
    nameTab();
  }
}

function nameTab(): void {
  const current = document.querySelector('#menu [aria-current]')?.textContent ?? '';
  document.title = [current, 'TimeLog'].filter(Boolean).join(' – ');
}

function followAppearance(): void {
  const apply = (appearance: string): void => {
    document.documentElement.dataset['appearance'] = appearance;
  };
  const remembered = recall('appearance') ?? 'system';
  apply(remembered);
  connectChoice('#appearance', remembered, (appearance) => {
    remember('appearance', appearance);
    apply(appearance);
  });
}

/** Beside the page the menu is always open; above it, it opens when asked and closes when something was chosen. */
function followWidth(): void {
  const menu = one('#menu', HTMLDetailsElement);
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

function connectChoice(selector: string, value: string, onChoose: (value: string) => void): void {
  const select = one(selector, HTMLSelectElement);
  select.value = value;
  select.addEventListener('change', () => {
    onChoose(select.value);
  });
}
