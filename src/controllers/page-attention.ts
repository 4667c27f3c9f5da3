/** Whether anybody is looking and whether there is a network; an input, so that tests can look away. */
export interface PageAttention {
  readonly visible: boolean;
  /** Calls back when the page is shown or hidden, or comes online; the returned function ends it. */
  subscribe(listener: (event: 'shown' | 'hidden' | 'online') => void): () => void;
}

/** The document's own visibility and the browser's connection. */
export function browserAttention(): PageAttention {
  return {
    get visible() {
      return document.visibilityState !== 'hidden';
    },
    subscribe(listener) {
      const onVisibility = (): void => {
        listener(document.visibilityState === 'hidden' ? 'hidden' : 'shown');
      };
      const onOnline = (): void => {
        listener('online');
      };
      document.addEventListener('visibilitychange', onVisibility);
      window.addEventListener('online', onOnline);
      return () => {
        document.removeEventListener('visibilitychange', onVisibility);
        window.removeEventListener('online', onOnline);
      };
    },
  };
}
