import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('tl-') } } }), svelte()],
  build: { target: 'es2022', rolldownOptions: { input: ['react/index.html', 'vue/index.html', 'svelte/index.html'] } },
});
