import { app, Menu, type MenuItemConstructorOptions } from 'electron';

/** Before the app is ready: Electron makes a menu of its own then, before any window, unless one was set. */
export const setNoMenu = (): void => Menu.setApplicationMenu(null);

/** Standard roles with the system's own words and keys; tools for developers only while developing. */
export const setAppMenu = (): void => {
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  const view: MenuItemConstructorOptions = {
    role: 'viewMenu',
    submenu: [
      { role: 'reload' },
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
      ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
    ],
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate([...mac, { role: 'fileMenu' }, { role: 'editMenu' }, view, { role: 'windowMenu' }]));
};
