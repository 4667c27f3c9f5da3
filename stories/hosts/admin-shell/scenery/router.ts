const HOME = '/licences';

/**
 * The shell's own routes are paths. It takes the plain clicks on its links and tells of every navigation by `popstate`, as
 * shells of several micro-frontends do, so that each of them needs to know only the platform.
 */
export class Router {
  constructor(onNavigate: () => void) {
    if (location.pathname === '/') history.replaceState(history.state, '', HOME + location.search);
    addEventListener('popstate', onNavigate);
    addEventListener('click', (event) => {
      const link = event.composedPath().find((at) => at instanceof HTMLAnchorElement);
      if (!link || !isPlain(event) || !isPage(link)) return;
      event.preventDefault();
      history.pushState(null, '', link.href);
      dispatchEvent(new PopStateEvent('popstate'));
    });
  }

  get path(): string {
    return location.pathname;
  }
}

const isPlain = ({ defaultPrevented, button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  !defaultPrevented && button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;

/** Neither elsewhere, nor a file to be saved, nor a place in this page. */
const isPage = ({ origin, target, hash, download }: HTMLAnchorElement): boolean =>
  origin === location.origin && !target && !hash && !download;
