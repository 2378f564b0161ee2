import { mount } from 'svelte';
import { door } from './backend/door';
import { tame } from './shared/browser';
import { allWords } from './shared/language.svelte';
import './shared/styles/all.css';
import App from './views/App.svelte';

tame();
const target = document.getElementById('till');
if (target && location.hash === '#display') {
  void Promise.all([import('./views/Display.svelte'), allWords()]).then(([{ default: Display }]) => mount(Display, { target, props: { backend: door('display') } }));
} else if (target) {
  mount(App, { target, props: { backend: door('till') } });
}
requestAnimationFrame(() => void import('./shared/styles/chinese.css'));
