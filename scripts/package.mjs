// `npm run package`: dist/linux-unpacked and a tar.gz, without a network once the set-up is done. `npm run package -- dir`
// makes the folder alone.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureAppBuild } from './setup/build-app.mjs';
import { bundledPackages } from './setup/bundled-packages.mjs';
import { prepare } from './setup/prepare.mjs';
import { projectRoot } from './setup/paths.mjs';
import { runScript, say } from './setup/say.mjs';

await runScript(async () => {
  const { electron, env } = await prepare({ sqlite: true, electron: true });
  await ensureAppBuild({ env });
  const require = createRequire(import.meta.url);
  const { build, Platform } = require('electron-builder');
  const config = {
    extends: join(projectRoot, 'electron-builder.yml'),
    files: [...bundledPackages().map((place) => `!${place}{,/**}`), ...otherPlatforms(electron)],
    electronDist: electron.dist ?? join(projectRoot, 'node_modules', 'electron', 'dist'),
    electronVersion: electron.version,
  };
  say(`packaging with Electron ${electron.version} ...`);
  process.env.ELECTRON_BUILDER_COMPRESSION_LEVEL ??= '3'; // 7zip's default takes minutes for a few per cent
  const asked = process.argv.slice(2);
  const targets = asked.length > 0 ? asked : process.platform === 'linux' ? ['dir', 'tar.gz'] : ['dir'];
  const files = await build({ projectDir: projectRoot, config, targets: Platform.current().createTarget(targets) });
  for (const file of files) console.log(file);
});

/** The native packages carry a binary for each platform; a package needs its own, or the one built for Node-API 9. */
function otherPlatforms(electron) {
  if (process.platform !== 'linux') return [];
  const own = `linux-${process.arch}`;
  return [`!node_modules/better-sqlite3/prebuilds/!(${electron.napi < 10 ? 'none' : own}).node`, `!node_modules/keytar/prebuilds/!(${own})/**`, '!node_modules/keytar/script/**', `!node_modules/bcrypt/prebuilds/!(${own})/**`];
}
