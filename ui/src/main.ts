import { mount } from 'svelte';
import { door } from './backend/door';
import './shared/styles/all.css';
import App from './views/App.svelte';

const target = document.getElementById('till');
if (target) mount(App, { target, props: { backend: door() } });
requestAnimationFrame(() => void import('./shared/styles/chinese.css'));
