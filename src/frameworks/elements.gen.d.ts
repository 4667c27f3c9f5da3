/** Written by `npm run generate` from the elements; not to be edited. */
import type {
  AddonTable,
  AuthRequiredEvent,
  BeforeOrderEvent,
  ChangeAcceptedEvent,
  ChangeAppliedEvent,
  ChangeFailedEvent,
  EmployeeOpenEvent,
  LicenseErrorEvent,
  LicenseManager,
  LicenseSection,
  NavigateEvent,
  ReadyEvent,
  TableChangeEvent,
} from '@timelog/license-manager';

export interface Elements {
  'tl-license-manager': {
    element: LicenseManager;
    properties: Pick<
      LicenseManager,
      | 'api'
      | 'baseUrl'
      | 'getToken'
      | 'view'
      | 'table'
      | 'routing'
      | 'basePath'
      | 'readonly'
      | 'employeeHref'
      | 'rightsHref'
      | 'actionLogHref'
      | 'paymentPlanHref'
      | 'messages'
      | 'ports'
      | 'attention'
    >;
    attributes: {
      'base-url': LicenseManager['baseUrl'];
      'base-path': LicenseManager['basePath'];
      'employee-href': LicenseManager['employeeHref'];
      'rights-href': LicenseManager['rightsHref'];
      'action-log-href': LicenseManager['actionLogHref'];
      'payment-plan-href': LicenseManager['paymentPlanHref'];
    };
    events: {
      'tl-navigate': NavigateEvent;
      'tl-table-change': TableChangeEvent;
      'tl-before-order': BeforeOrderEvent;
      'tl-change-accepted': ChangeAcceptedEvent;
      'tl-change-applied': ChangeAppliedEvent;
      'tl-change-failed': ChangeFailedEvent;
      'tl-employee-open': EmployeeOpenEvent;
      'tl-auth-required': AuthRequiredEvent;
      'tl-error': LicenseErrorEvent;
      'tl-ready': ReadyEvent;
    };
  };
  'tl-addon-table': {
    element: AddonTable;
    properties: Pick<
      AddonTable,
      | 'api'
      | 'rows'
      | 'lines'
      | 'marks'
      | 'calendar'
      | 'links'
      | 'query'
      | 'lineId'
      | 'sort'
      | 'standalone'
      | 'rowLimit'
    >;
    attributes: {
      'line-id': AddonTable['lineId'];
      'row-limit': AddonTable['rowLimit'];
    };
    events: {
      'tl-table-change': TableChangeEvent;
    };
  };
  'tl-license-section': {
    element: LicenseSection;
    properties: Pick<
      LicenseSection,
      'section' | 'account' | 'flows' | 'links' | 'readonly' | 'slowOperations' | 'dismissed' | 'amounts' | 'now'
    >;
    attributes: {};
    events: {};
  };
}
