// Takes what belongs to the development set-up of the stand-in Electron out of the package.
const { rmSync } = require('node:fs');
const { join } = require('node:path');

exports.default = function afterPack({ appOutDir }) {
  rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true }); // its default app
  rmSync(join(appOutDir, 'resources', 'default_app.asar'), { force: true });
  rmSync(join(appOutDir, 'kp-bot-ready.json'), { force: true });
};
