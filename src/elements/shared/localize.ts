import type { LitElement, ReactiveController, ReactiveControllerHost } from 'lit';
import type { Formats } from '../../i18n/formats.ts';
import {
  fallback,
  loadedLocalization,
  loadLocalization,
  localeOf,
  withOverrides,
  type Locale,
  type Localization,
} from '../../i18n/localization.ts';
import type { Messages, PageMessages } from '../../i18n/messages.ts';
import { inTime } from './in-time.ts';

/** The pages of ours by their root element. What is inside of one speaks as it does. */
const pages = new WeakMap<Element, LocalizeController>();

/**
 * Gives an element its language. Inside one of our pages that of the page; alone, the nearest `lang` around it, else the
 * document's. A change of `lang` re-renders and nothing more, so that whatever was typed stays.
 *
 * `M` is what the element's chunk speaks: `loadStrings` has loaded it by the time the element is defined.
 */
export class LocalizeController<M extends object = object> implements ReactiveController {
  /** The language could not be loaded, and English stands in for it. */
  missing = false;

  #host: LitElement;
  #overrides: (() => Partial<Messages> | undefined) | undefined;
  #own: Localization = fallback();
  #loading: Promise<void> | undefined;
  /** The page around, if there is one. */
  #page: LocalizeController | undefined;
  readonly #inside = new Set<ReactiveControllerHost>();
  #wanted: Locale = 'en';
  /** The language around, which ours may be unable to follow. */
  #around = '';
  #observer: MutationObserver | undefined;

  /** @param overrides Of a page of ours, which hands its language down: the host's own words for single strings. */
  constructor(host: LitElement, overrides?: () => Partial<Messages> | undefined) {
    this.#host = host;
    this.#overrides = overrides;
    host.addController(this);
    if (overrides) pages.set(host, this);
  }

  get locale(): Locale {
    return this.#current.locale;
  }

  /** The language that is asked for, also while it is still on its way. */
  get wanted(): Locale {
    return (this.#page ?? this).#wanted;
  }

  get messages(): PageMessages & M {
    return this.#current.messages as PageMessages & M;
  }

  get formats(): Formats {
    return this.#current.formats;
  }

  /** The first render waits for its language, so that nothing is shown in English first. */
  schedule(update: () => unknown): Promise<unknown> | undefined {
    if (this.#loading && !this.#page && !this.#host.hasUpdated) return this.#loading.then(update);
    update();
    return undefined;
  }

  /** The host's overrides changed, or the language is asked for again. */
  readonly refresh = (): void => {
    this.missing = false;
    this.#host.requestUpdate();
    this.#resolve();
  };

  get #current(): Localization {
    return (this.#page ?? this).#own;
  }

  hostConnected(): void {
    this.#page = pageAround(this.#host);
    if (this.#page) {
      this.#page.#inside.add(this.#host);
      return;
    }
    // Ancestors' `lang` may change too; attributes of the whole document are too many to watch, these two are enough.
    this.#observer = new MutationObserver(() => {
      this.#resolve();
    });
    for (const target of [this.#host, this.#host.ownerDocument.documentElement]) {
      this.#observer.observe(target, { attributeFilter: ['lang'] });
    }
    this.#resolve();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    if (this.#page) this.#page.#inside.delete(this.#host);
  }

  /** English that stands in for another language says that it is English (WCAG 3.1.2); what a host wrote itself is its own. */
  hostUpdated(): void {
    if (this.#page) return;
    const standsIn = this.#around.toLowerCase().split('-', 1)[0] !== this.locale && !this.#overrides?.();
    for (const part of this.#host.renderRoot.children) {
      if (standsIn) part.setAttribute('lang', this.locale);
      else part.removeAttribute('lang');
    }
  }

  #resolve(): void {
    this.#around = languageAround(this.#host);
    const locale = localeOf(this.#around);
    this.#wanted = locale;
    const use = (localization: Localization): void => {
      // A later change of language wins over an earlier one that loads more slowly.
      if (this.#wanted !== locale) return;
      this.missing = localization.locale !== locale;
      this.#use(localization);
    };
    const loaded = loadedLocalization(locale);
    if (loaded) use(loaded);
    else {
      this.#loading = inTime(loadLocalization(locale).then(use)).catch(() => {
        use(fallback());
      });
    }
  }

  #use(localization: Localization): void {
    this.#own = withOverrides(localization, this.#overrides?.());
    for (const host of [this.#host, ...this.#inside]) host.requestUpdate();
  }
}

/** The nearest page of ours that an element is inside of. */
function pageAround(element: Element): LocalizeController | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? (pages.get(root.host) ?? pageAround(root.host)) : undefined;
}

/** The nearest `lang`, through shadow roots, as the platform inherits it. */
function languageAround(element: Element): string {
  for (let at: Element | null = element; at;) {
    const found: Element | null = at.closest('[lang]');
    if (found) return found.getAttribute('lang') ?? '';
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return '';
}
