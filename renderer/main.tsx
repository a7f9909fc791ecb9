import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/jetbrains-mono/index.css';
import '@fontsource-variable/source-serif-4/index.css';
import './ui/theme.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { applyLastTheme } from './app/theme';

applyLastTheme();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
