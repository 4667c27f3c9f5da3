/** Types of the elements in Vue 3's templates: `"types": ["@timelog/license-manager/vue"]`. */
import type { HTMLAttributes, ReservedProps } from 'vue';
import type { Elements } from './elements.gen.js';

type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name;

type Listeners<Events> = {
  [Name in keyof Events & string as `on${Capitalize<Camel<Name>>}`]?: (event: Events[Name]) => void;
};

type Component<Tag extends keyof Elements> = new () => {
  // What every tag takes besides, `ref` and `key`: with a type of our own Vue adds nothing.
  $props: HTMLAttributes & ReservedProps & Partial<Elements[Tag]['properties']> & Listeners<Elements[Tag]['events']>;
};

type Components = { [Tag in keyof Elements]: Component<Tag> };

declare module 'vue' {
  interface GlobalComponents extends Components {}
}
