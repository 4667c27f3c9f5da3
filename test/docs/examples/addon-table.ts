import { defineAddonTable, type AddonTable, type LicenseApi } from '../../../src/index.ts';

/** Who holds which add-on module, without the licence page around it. */
export async function addonTable(api: LicenseApi): Promise<AddonTable> {
  const [account] = await Promise.all([api.getAccount(), defineAddonTable()]);
  const table = document.createElement('tl-addon-table');
  table.api = api;
  table.standalone = true;
  table.links = { employee: '/employees/{id}' };
  if (account.ok) table.lines = account.value.lines; // the names of the modules
  return table;
}
