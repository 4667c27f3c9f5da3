import { createApp } from 'vue';
import LicencePage from './licence-page.vue';

createApp(LicencePage).mount('#app');
