import '@timelog/license-manager/define';
import type { LicenseApi } from '@timelog/license-manager';

export function Licences({ api, show }: { api: LicenseApi; show: (applied: string) => void }) {
  return <tl-license-manager api={api} ontl-change-applied={({ lineId }) => show(lineId)} />;
}
