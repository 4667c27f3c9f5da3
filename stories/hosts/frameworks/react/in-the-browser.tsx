import { useEffect, useState } from 'react';
import { LicencePage } from './licence-page.tsx';

/** In a page that a server renders: the element comes when the browser has taken over. */
export function LicencePageInTheBrowser() {
  const [taken, setTaken] = useState(false);
  useEffect(() => setTaken(true), []);
  return taken && <LicencePage />;
}
