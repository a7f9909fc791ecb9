// `npm run build`: the desktop app and the headless engine, into out/.
import { ensureAppBuild } from './setup/build-app.mjs';
import { ensureHeadlessBuild } from './setup/build-headless.mjs';
import { runScript } from './setup/say.mjs';

await runScript(async () => {
  await ensureHeadlessBuild();
  await ensureAppBuild({ force: true });
});
