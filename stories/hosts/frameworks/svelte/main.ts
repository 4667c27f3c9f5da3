import { mount } from 'svelte';
import LicencePage from './licence-page.svelte';

const target = document.querySelector('#app');
if (target) mount(LicencePage, { target });
