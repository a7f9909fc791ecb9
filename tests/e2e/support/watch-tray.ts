import type { ElectronApplication } from 'playwright';

declare global {
  var kpTray: { tooltip: string; items: { label: string; click(): void }[] } | undefined;
}

/** No test can click into a tray of the system: what the app gives to it is kept, and its entries are clicked as the system would. */
export const watchTray = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ Menu, Tray }) => {
    const seen: NonNullable<typeof globalThis.kpTray> = { tooltip: '', items: [] };
    globalThis.kpTray = seen;
     
    const { setToolTip, setContextMenu } = Tray.prototype;
    Tray.prototype.setToolTip = function keepToolTip(text) {
      seen.tooltip = text;
      setToolTip.call(this, text);
    };
    Tray.prototype.setContextMenu = function keepMenu(menu) {
      seen.items = (menu instanceof Menu ? menu.items : []).map((item) => ({ label: item.label, click: () => { item.click(); } }));
      setContextMenu.call(this, menu);
    };
  });

export const trayTooltip = (app: ElectronApplication): Promise<string> => app.evaluate(() => globalThis.kpTray?.tooltip ?? '');
export const trayLabels = (app: ElectronApplication): Promise<string[]> => app.evaluate(() => (globalThis.kpTray?.items ?? []).map(({ label }) => label).filter((label) => label !== ''));
export const clickTray = (app: ElectronApplication, label: string): Promise<void> =>
  app.evaluate((_electron, wanted) => {
    const item = globalThis.kpTray?.items.find((one) => one.label === wanted);
    if (!item) throw new Error(`The tray has no "${wanted}".`);
    item.click();
  }, label);
