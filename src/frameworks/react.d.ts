/** Types of the elements in React 19's JSX: `"types": ["@timelog/license-manager/react"]`. */
import type { HTMLAttributes, RefAttributes } from 'react';
import type { Elements } from './elements.gen.js';

type Listeners<Events> = { [Name in keyof Events & string as `on${Name}`]?: (event: Events[Name]) => void };

type Props<Tag extends keyof Elements> = HTMLAttributes<Elements[Tag]['element']> &
  RefAttributes<Elements[Tag]['element']> &
  Partial<Elements[Tag]['properties']> &
  Partial<Elements[Tag]['attributes']> &
  Listeners<Elements[Tag]['events']>;

type Tags = { [Tag in keyof Elements]: Props<Tag> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}

export type LicenseManagerProps = Props<'tl-license-manager'>;
export type AddonTableProps = Props<'tl-addon-table'>;
export type LicenseSectionProps = Props<'tl-license-section'>;
