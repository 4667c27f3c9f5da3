export { employeeLink } from './links.ts';
