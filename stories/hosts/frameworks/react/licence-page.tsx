import '@timelog/license-manager/define';
import type { View } from '@timelog/license-manager';
import type { LicenseManagerProps } from '@timelog/license-manager/react';
import { useState } from 'react';
import { api } from '../session.ts';

export function LicencePage() {
  const [view, setView] = useState<View>('licenses');
  const [applied, setApplied] = useState(0);
  // TypeScript lets every name with a hyphen pass in JSX itself; in an object it does not.
  const listeners = {
    'ontl-navigate': (event) => setView(event.view),
    'ontl-change-applied': () => setApplied((count) => count + 1),
  } satisfies LicenseManagerProps;
  return (
    <>
      <p>
        You are at {view}; changes applied here: {applied}.
      </p>
      <tl-license-manager api={api} view={view} employee-href="/employees/{id}" {...listeners} />
    </>
  );
}
