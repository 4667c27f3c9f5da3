import { createRoot } from 'react-dom/client';
import { LicencePage } from './licence-page.tsx';

const app = document.querySelector('#app');
if (app) createRoot(app).render(<LicencePage />);
