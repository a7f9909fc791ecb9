import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/jetbrains-mono/index.css';
import '@fontsource-variable/source-serif-4/index.css';
import './ui/theme.css';
import './app/first-question'; // asks before React and the rest begin
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { applyLastTheme } from './app/theme';

applyLastTheme();
sessionStorage.getItem(''); // like the theme's, it is waited for when first read: here main is waited for anyway, in the first draw it is not
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
