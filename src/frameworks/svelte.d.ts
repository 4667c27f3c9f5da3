/** Types of the elements in Svelte 5's markup: `"types": ["@timelog/license-manager/svelte"]`. */
import type { HTMLAttributes } from 'svelte/elements';
import type { Elements } from './elements.gen.js';

type Listeners<Events> = { [Name in keyof Events & string as `on${Name}`]?: (event: Events[Name]) => void };

type Props<Tag extends keyof Elements> = HTMLAttributes<Elements[Tag]['element']> &
  Partial<Elements[Tag]['properties']> &
  Partial<Elements[Tag]['attributes']> &
  Listeners<Elements[Tag]['events']>;

type Tags = { [Tag in keyof Elements]: Props<Tag> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
