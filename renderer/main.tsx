import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/jetbrains-mono/index.css';
import '@fontsource-variable/source-serif-4/index.css';
import './ui/theme.css';
import './app/first-question'; // asks before React and the rest begin
import { createRoot } from 'react-dom/client';
import { App } from './app/app';

// No storage is read on the way here: the first read of one waits for main, which loads the engine now.
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
